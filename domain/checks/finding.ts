import type { FieldName, StoryPlace } from '@/domain/story/story-place';
import type { StoryContent } from '@/domain/story/story';
import type { styleFinders } from '@/domain/style/style-rule';

/** Whether a finding blocks publishing or needs confirmation. */
export type Severity = 'blocks' | 'asks';

/** The details of a finding, for the words on screen. */
export interface FindingData {
  /** The text it is about. */
  text?: string;
  count?: number;
  /** Text that would mend it, in place of the range it is about. */
  fix?: string;
  /** The house's own words. */
  message?: string;
  /** ISO time. */
  until?: string;
  /** The field of a picture in the body that it is about. */
  field?: FieldName;
}

/** How much of the text around a finding is its context, in UTF-16 units. */
export const CONTEXT_AROUND = 20;

export interface Finding {
  rule: RuleName;
  severity: Severity;
  where: StoryPlace;
  data: FindingData;
  /** For what is found in a text: the words around it. */
  context?: string;
}

/** Every rule, required ones first, in the order in which an editor would see to them. */
export const RULE_NAMES = [
  'no-headline',
  'no-section',
  'no-slug',
  'no-body',
  'guidance-left',
  'no-alternative-text',
  'open-notes',
  'machine-text',
  'embargoed',
  'rights-expired',
  'no-credit',
  'dead-link',
  'open-suggestions',
  'notes-unresolved',
  'no-standfirst',
  'no-byline',
  'similar-byline',
  'no-lead',
  'no-caption',
  'no-second-text',
  'long-headline',
  'house-style',
  'doubled-word',
  'unmatched-mark',
  'long-paragraph',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** The input of the rules besides the text of the story. */
export interface CheckFacts {
  now: Date;
  /** Of the edition, BCP 47. */
  lang: string;
  /** Of a bilingual edition. */
  secondLang: string | null;
  embargoUntil: Date | null;
  /** Until when pictures may be printed, by id, where that is limited. */
  rightsUntil: Readonly<Record<string, Date>>;
  /** Internal addresses and story ids without a public page. */
  deadLinks: readonly string[];
  /** Conversations about the story that are not resolved; `blocking` ones keep it from readers. */
  notes: { blocking: number; open: number };
  /** The colleague whose name a byline looks like and is not, by the name in the byline. */
  similarNames: Readonly<Record<string, string>>;
  /** Digests of machine-translated texts that are not reviewed yet. */
  machineTexts: readonly string[];
}

/** A pure rule with a fixed severity. */
export interface Rule {
  name: RuleName;
  severity: Severity;
  find(content: StoryContent, facts: CheckFacts): Omit<Finding, 'rule' | 'severity'>[];
}

/** A rule that needs nothing besides the story's own text. */
export interface ContentRule extends Rule {
  find(content: StoryContent): Omit<Finding, 'rule' | 'severity'>[];
}

/** What a rule about texts finds in one of them. */
export interface TextFinding {
  from: number;
  to: number;
  data: FindingData;
}

/** A text as a rule about texts gets it. */
export interface CheckedText {
  text: string;
  lang: string;
  /** The text of the block after it, for quotations that go on; empty when there is none. */
  next: string;
  style: ReturnType<typeof styleFinders>;
}

/** A rule for a single text, so that the composer can run it on one block. */
export interface TextRule {
  name: RuleName;
  find(text: CheckedText): TextFinding[];
}
