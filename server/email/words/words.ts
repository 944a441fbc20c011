import type { EmailKind } from '@/domain/people/inbox';
import type { UnusualRuleName } from '@/domain/abuse-limits/rules';
import type { PasswordLinkKind } from '@/domain/people/password-link';

/** The facts that an email reports. */
export interface EmailContent {
  /** Who caused it. */
  by: string;
  /** The headline of the story, or its slug, or words for one that has neither yet. */
  story: string;
  /** What was said; may be empty. */
  text: string;
  url: string;
}

/** Who gets a link to choose a password, and who sees to it; empty: they asked for it. */
export interface PasswordLinkFacts {
  name: string;
  by: string;
}

/** Who acted unusually, and where admins look at it. */
export interface UnusualFacts {
  by: string;
  /** The domain that it is about, and the headlines of the stories with links to it; empty: none. */
  domain: string;
  stories: string[];
  url: string;
}

/** Who is to become an admin, who wants or decides it, and where admins look at it. */
export interface NewAdminFacts {
  name: string;
  by: string;
  url: string;
}

/** The words of emails in one language. */
export interface EmailWords {
  subjects: Record<EmailKind, (facts: EmailContent) => string>;
  openings: Record<EmailKind, (facts: EmailContent) => string>;
  /** The link comes after the text. */
  passwordLinks: Record<
    PasswordLinkKind,
    { subject(facts: PasswordLinkFacts): string; text(facts: PasswordLinkFacts): string }
  >;
  secondFactorRemoved: { subject(facts: PasswordLinkFacts): string; text(facts: PasswordLinkFacts): string };
  /** The code comes after the text. */
  signInCode: { subject: string; text(facts: { name: string }): string };
  /** For admins, when a person acts unusually; `-held`: the person has to wait for one of them. */
  unusual: Record<
    UnusualRuleName | 'live-changes-held' | 'new-domain-held',
    { subject(facts: UnusualFacts): string; text(facts: UnusualFacts): string }
  >;
  /** For admins, about a person who is to become one; without `by` a group of the identity provider wants it. */
  newAdmin: Record<
    'admin-proposal' | 'admin-confirmed' | 'admin-refused',
    { subject(facts: NewAdminFacts): string; text(facts: NewAdminFacts): string }
  >;
  /** For admins, about a change of an admin, or of a rule that protects them, which waits for one of them. */
  adminChange: Record<
    'admin' | 'rule',
    { subject(facts: NewAdminFacts): string; text(facts: NewAdminFacts): string }
  >;
  /** For a person at their former address. */
  addressChanged: { subject(facts: PasswordLinkFacts): string; text(facts: PasswordLinkFacts): string };
  untitled: string;
  open: string;
  why: string;
}

/** Lines of a list. */
export const list = (lines: string[]): string => lines.map(line => `– ${line}`).join('\n');
