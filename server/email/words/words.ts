import type { EmailKind } from '@/domain/people/inbox';

/** The facts that an email reports. */
export interface EmailFacts {
  /** Who caused it. */
  by: string;
  /** The headline of the story, or its slug, or words for one that has neither yet. */
  story: string;
  /** What was said; may be empty. */
  text: string;
  url: string;
}

/** The words of emails in one language. */
export interface EmailWords {
  subjects: Record<EmailKind, (facts: EmailFacts) => string>;
  openings: Record<EmailKind, (facts: EmailFacts) => string>;
  untitled: string;
  open: string;
  why: string;
}
