import type { FindingData, RuleName } from '@/domain/checks/finding';

/** The words of one rule: its name, its message when it finds something, and when it does not. */
interface RuleWords {
  name: string;
  found(data: FindingData): string;
  /** What to do about it, or what happens if nothing is done. */
  more?: string;
  passed: string;
}

const times = (count = 1, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const day = (iso = '') => iso.slice(0, 10);

const rules: Record<RuleName, RuleWords> = {
  'no-headline': { name: 'headline', found: () => 'The headline is empty', passed: 'Headline' },
  'no-section': { name: 'section', found: () => 'The story has no section', passed: 'Section' },
  'no-slug': {
    name: 'slug',
    found: () => 'The slug is missing',
    more: 'It is part of the address: a to z, 0 to 9 and hyphens.',
    passed: 'Slug',
  },
  'no-body': { name: 'body', found: () => 'The body is empty', passed: 'Body' },
  'guidance-left': {
    name: 'unwritten line',
    found: ({ text }) => `Not written yet: ${text}`,
    more: 'A line in brackets says what belongs there. Write it or delete it.',
    passed: 'Nothing left to write',
  },
  'no-alternative-text': {
    name: 'alternative text',
    found: () => 'A picture has no alternative text',
    more: 'Say what it shows, for people who can’t see it.',
    passed: 'Alternative text',
  },
  'open-notes': {
    name: 'blocking notes',
    found: ({ count }) => `${times(count, 'note blocks', 'notes block')} publishing`,
    passed: 'No notes block publishing',
  },
  'machine-text': {
    name: 'machine translation',
    found: ({ count }) =>
      times(count, 'text from a machine was read by no one', 'texts from a machine were read by no one'),
    more: 'Edit it, or mark it as read if it is right as it is.',
    passed: 'No unread machine translation',
  },
  embargoed: {
    name: 'embargo',
    found: ({ until }) => `Under embargo until ${day(until)} ${until?.slice(11, 16)} UTC`,
    passed: 'No embargo',
  },
  'rights-expired': {
    name: 'picture rights',
    found: ({ until }) => `The rights to a picture expired on ${day(until)}`,
    more: 'Choose another picture, or say who cleared it.',
    passed: 'Picture rights are valid',
  },
  'no-credit': {
    name: 'picture credit',
    found: () => 'A picture has no credit',
    passed: 'Picture credits',
  },
  'dead-link': {
    name: 'dead link',
    found: ({ text }) => (text ? 'A link points to a missing story' : 'A related story is not published'),
    more: 'It was withdrawn, is not published yet or has moved.',
    passed: 'All links work',
  },
  'open-suggestions': {
    name: 'open suggestions',
    found: () => 'A suggestion is open',
    more: 'It won’t be published. Readers see the text without it.',
    passed: 'No open suggestions',
  },
  'notes-unresolved': {
    name: 'open notes',
    found: ({ count }) => `${times(count, 'note is', 'notes are')} open`,
    passed: 'No open notes',
  },
  'no-standfirst': { name: 'standfirst', found: () => 'The standfirst is empty', passed: 'Standfirst' },
  'no-byline': { name: 'byline', found: () => 'The byline is empty', passed: 'Byline' },
  'no-lead': { name: 'lead picture', found: () => 'No lead picture', passed: 'Lead picture' },
  'no-caption': { name: 'caption', found: () => 'The lead picture has no caption', passed: 'Caption' },
  'no-second-text': {
    name: 'second language',
    found: () => 'A text is missing in the second language',
    more: 'Readers see the first language alone there.',
    passed: 'Both languages',
  },
  'long-headline': {
    name: 'long headline',
    found: ({ count }) => `The headline is long: ${count === 1 ? '1 character' : `${count} characters`}`,
    more: 'It takes more than three lines on a front.',
    passed: 'Headline length',
  },
  'house-style': {
    name: 'house style',
    found: ({ text }) => `House style: “${text}”`,
    passed: 'House style',
  },
  'doubled-word': {
    name: 'repeated word',
    found: ({ text }) => `“${text}” is repeated`,
    passed: 'No repeated words',
  },
  'unmatched-mark': {
    name: 'unmatched mark',
    found: ({ text }) => `${text} has no matching mark`,
    more: 'Quotation marks and brackets come in pairs.',
    passed: 'Quotation marks are paired',
  },
  'long-paragraph': {
    name: 'long paragraph',
    found: ({ count }) => `A paragraph is very long: ${count}`,
    more: 'It fills more than one phone screen.',
    passed: 'Paragraph length',
  },
};

/** What is said of the checks before publishing. */
export const checks = {
  ready: 'Ready for readers',
  notReady: (count: number) => `${count} ${count === 1 ? 'problem blocks' : 'problems block'} publishing`,
  blocking: 'Must be fixed',
  asking: 'Check first',
  passed: 'Passed',
  go: 'Go there',
  fix: 'Fix',
  fixTo: (fix: string) => `Write “${fix}”`,
  ignore: 'Ignore',
  next: 'Next check',
  moreLike: (count: number) => `${count} more like it`,
  needsReason: 'Publishing anyway needs a reason.',
  rules,
  publishTitle: (count: number) => (count === 1 ? '1 problem to check' : `${count} problems to check`),
  reason: 'Reason for publishing anyway',
  reasonHelp: 'Kept in the history with your name.',
  reasonMissing: 'Enter a reason.',
  publishAnyway: 'Publish anyway',
  publishedOver: (names: string[], reason: string) => `Published anyway (${names.join(', ')}): “${reason}”`,
};
