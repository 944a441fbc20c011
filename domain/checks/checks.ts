import { isSecond, textIn, textsWith } from '@/domain/story/fields/texts';
import type { StoryContent } from '@/domain/story/story';
import {
  RULE_NAMES,
  type CheckFacts,
  type Finding,
  type Rule,
  type RuleName,
  type Severity,
} from './finding';
import { type StoryPlace } from '@/domain/story/story-place';
import { textBlocks } from '@/domain/document/text-blocks';
import {
  deadLink,
  embargoed,
  machineText,
  noAiLabel,
  notForEdition,
  notTranslated,
  notesUnresolved,
  openNotes,
  openSuggestions,
  rightsExpired,
  usedAlready,
} from './rules/state';
import { killedByAgency } from './rules/killed-by-agency';
import { guidanceLeft, longHeadline, longParagraph } from './rules/text';
import {
  noAlternativeText,
  noBody,
  noByline,
  noCaption,
  noCredit,
  noHeadline,
  noLead,
  noSection,
  noSlug,
  noStandfirst,
  similarByline,
} from './rules/missing';
import { noSecondText } from './rules/no-second-text';
import { TEXT_RULES, type FoundInText, type TextChecker } from './text-checker';

/** Required fields. */
export const REQUIRED = [noHeadline, noSection, noSlug, noBody, guidanceLeft, noAlternativeText];

/** Rules about the story as a whole; those about each text are in `TEXT_RULES`. */
const STORY_RULES: Rule[] = [
  ...REQUIRED,
  notForEdition,
  openNotes,
  machineText,
  embargoed,
  killedByAgency,
  rightsExpired,
  usedAlready,
  noCredit,
  noAiLabel,
  deadLink,
  notTranslated,
  openSuggestions,
  notesUnresolved,
  noStandfirst,
  noByline,
  similarByline,
  noLead,
  noCaption,
  noSecondText,
  longHeadline,
  longParagraph,
];

/** The severity of each rule. Rules about texts never block. */
export const SEVERITY = Object.fromEntries([
  ...STORY_RULES.map(({ name, severity }) => [name, severity]),
  ...TEXT_RULES.map(({ name }) => [name, 'warning']),
]) as Record<RuleName, Severity>;

/** Rules whose findings require a reason before publishing, whatever the paper chose. */
export const ALWAYS_REASONED: readonly RuleName[] = ['killed-by-agency'];

/** Rules that never block, for each of which the paper chooses whether it requires a reason. */
export const WARNING_RULES = RULE_NAMES.filter(
  name => SEVERITY[name] === 'warning' && !ALWAYS_REASONED.includes(name),
);

/** Whether publishing despite a finding requires a reason, for each rule that never blocks. */
export type ReasonChoice = Partial<Record<RuleName, boolean>>;

export const reasonChoice = (rules: RuleName[]): ReasonChoice =>
  Object.fromEntries(WARNING_RULES.map(rule => [rule, rules.includes(rule)]));

/**
 * The maximum number of findings of one rule in a story. Later ones are reported once the first are fixed.
 */
export const MAX_FINDINGS = 200;

/** All findings in a story, in the order of the rules. */
export function checkStory(content: StoryContent, facts: CheckFacts, read: TextChecker): Finding[] {
  const findings = STORY_RULES.flatMap(rule => findWith(rule, content, facts));
  const counts = new Map<RuleName, number>();
  for (const finding of textFindings(content, facts, read)) {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count <= MAX_FINDINGS) findings.push(finding);
  }
  return findings.sort((a, b) => RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule));
}

function findWith({ name, severity, find }: Rule, content: StoryContent, facts: CheckFacts): Finding[] {
  return find(content, facts)
    .slice(0, MAX_FINDINGS)
    .map(found => ({ rule: name, severity, ...found }));
}

const CHECKED_TEXTS = textsWith({ checked: true });

function textFindings(
  { fields, body }: StoryContent,
  { lang, secondLang }: CheckFacts,
  read: TextChecker,
): Finding[] {
  const asWarnings = (found: FoundInText[], where: (from: number, to: number) => StoryPlace) =>
    found.map(({ rule, from, to, data, context }): Finding => ({
      rule,
      severity: 'warning',
      where: where(from, to),
      data,
      context,
    }));
  const second = secondLang ?? lang;
  const blocks = textBlocks(body);
  return [
    ...CHECKED_TEXTS.flatMap(field =>
      asWarnings(read(textIn(fields, field), isSecond(field) ? second : lang, ''), (from, to) => ({
        ...{ field, from, to },
      })),
    ),
    ...blocks.flatMap(({ path, text, lang: own }, at) =>
      asWarnings(read(text, own ?? lang, blocks[at + 1]?.text ?? ''), (from, to) => ({ path, from, to })),
    ),
  ];
}

/** The reason for publishing despite findings. */
export interface Override {
  rules: RuleName[];
  reason: string;
}

/** Whether a rule that never blocks requires a reason. @param reasonRules those that the paper chose */
export const requiresReason = (rule: RuleName, reasonRules: readonly RuleName[]): boolean =>
  reasonRules.includes(rule) || ALWAYS_REASONED.includes(rule);

/** The findings that require a reason before publishing and do not have one yet. */
export function needingReason(
  findings: Finding[],
  reasonRules: readonly RuleName[],
  accepted: readonly RuleName[] = [],
): Finding[] {
  return findings.filter(
    ({ rule, severity }) =>
      severity === 'warning' && requiresReason(rule, reasonRules) && !accepted.includes(rule),
  );
}
