import type { PictureRights } from '@/domain/media/picture-rights';
import type { FieldName, StoryPlace } from '@/domain/story/story-place';
import type { StoryContent } from '@/domain/story/story';
import type { styleFinders } from '@/domain/style/style-rule';

/** An error blocks publishing; a warning needs confirmation. */
export type Severity = 'error' | 'warning';

/** The details of a finding, for its message. */
export interface FindingData {
  /** The text with the finding. */
  text?: string;
  count?: number;
  /** The replacement for the range of the finding. */
  fix?: string;
  /** The message of the style rule. */
  message?: string;
  /** ISO time. */
  until?: string;
  /** Whether an agency holds its story back, and has not killed it. */
  isHeld?: boolean;
  /** The field of a picture in the body that it is about. */
  field?: FieldName;
}

/** The length of context around a finding, in UTF-16 units. */
export const CONTEXT_AROUND = 20;

export interface Finding {
  rule: RuleName;
  severity: Severity;
  where: StoryPlace;
  data: FindingData;
  /** For a finding in a text: the surrounding words. */
  context?: string;
}

/** All rules, required ones first, in the order of an editor's work. */
export const RULE_NAMES = [
  'no-headline',
  'no-section',
  'no-slug',
  'no-body',
  'guidance-left',
  'no-alternative-text',
  'not-for-edition',
  'open-notes',
  'machine-text',
  'embargoed',
  'killed-by-agency',
  'rights-expired',
  'used-already',
  'no-credit',
  'no-ai-label',
  'dead-link',
  'not-translated',
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

/** The kill or hold of an agency story by its agency. */
export interface AgencyKill {
  wireStoryId: string;
  /** Whether the agency holds it back; otherwise it is killed. */
  isHeld?: boolean;
  /** The agency. */
  source: string;
  /** The reason that the agency states; may be empty. */
  note: string;
}

/** The rights to a picture of a story. */
export interface UsedRights extends Omit<PictureRights, 'licence'> {
  /** Whether it is published elsewhere, for rights to a single use. */
  isUsedElsewhere: boolean;
}

/** The input of the rules besides the text of the story. */
export interface CheckFacts {
  now: Date;
  editionId: string;
  /** Of the edition, BCP 47. */
  lang: string;
  /** Of a bilingual edition. */
  secondLang: string | null;
  embargoUntil: Date | null;
  /** The rights to pictures that have a limit, by id. */
  pictureRights: Readonly<Record<string, UsedRights>>;
  /** Pictures whose metadata says that an AI system made them, but that have no label for readers. */
  withoutAiLabel: readonly string[];
  /** Internal addresses and story ids without a public page. */
  deadLinks: readonly string[];
  /** Unresolved conversations; `blocking` ones prevent publishing. */
  notes: { blocking: number; open: number };
  /** The colleague with a name similar to the one in a byline, by the name in the byline. */
  similarNames: Readonly<Record<string, string>>;
  /** Digests of machine-translated texts that are not reviewed yet. */
  machineTexts: readonly string[];
  /** Digests of the texts of sources in another language. */
  sourceTexts: readonly string[];
  /** The kill or hold of the agency story that it was made from; null for none. */
  agencyKill: AgencyKill | null;
}

/** A pure rule with a fixed severity. */
export interface Rule {
  name: RuleName;
  severity: Severity;
  find(content: StoryContent, facts: CheckFacts): Omit<Finding, 'rule' | 'severity'>[];
}

/** A rule that needs only the text of the story. */
export interface ContentRule extends Rule {
  find(content: StoryContent): Omit<Finding, 'rule' | 'severity'>[];
}

/** A finding of a rule on texts. */
export interface TextFinding {
  from: number;
  to: number;
  data: FindingData;
}

/** The input of a rule on texts. */
export interface CheckedText {
  text: string;
  lang: string;
  /** The text of the next block, for quotations that continue there; empty when there is none. */
  next: string;
  style: ReturnType<typeof styleFinders>;
}

/** A rule for a single text, so that the composer can run it on one block. */
export interface TextRule {
  name: RuleName;
  find(text: CheckedText): TextFinding[];
}
