import type { FindingData, RuleName } from '@/domain/checks/finding';

/** The words of one rule: its name, its message when it finds something, and when it does not. */
interface RuleWords {
  name: string;
  found(data: FindingData): string;
  /** What to do about it, or what happens if nothing is done. */
  more?: string;
  passed: string;
}

const times = (count = 1, one: string, many: string) => (count === 1 ? `One ${one}` : `${count} ${many}`);
const day = (iso = '') => iso.slice(0, 10);

const rules: Record<RuleName, RuleWords> = {
  'no-headline': { name: 'headline', found: () => 'The headline is empty', passed: 'Headline' },
  'no-section': { name: 'section', found: () => 'No section is chosen', passed: 'Section' },
  'no-slug': {
    name: 'slug',
    found: () => 'The slug is missing',
    more: 'It is the word in the address: a to z, 0 to 9 and hyphens.',
    passed: 'Slug',
  },
  'no-body': { name: 'body', found: () => 'The body is empty', passed: 'Body' },
  'guidance-left': {
    name: 'line to be written',
    found: ({ text }) => `Not written yet: ${text}`,
    more: 'A line in brackets says what belongs there. Write it, or take it out.',
    passed: 'Nothing left to write',
  },
  'no-alternative-text': {
    name: 'alternative text',
    found: () => 'A picture has no alternative text',
    more: 'Say what it shows, for people who do not see it.',
    passed: 'Alternative text',
  },
  'open-notes': {
    name: 'blocking notes',
    found: ({ count }) => `${times(count, 'note is', 'notes are')} set to block`,
    passed: 'No note blocks',
  },
  embargoed: {
    name: 'embargo',
    found: ({ until }) => `Under embargo until ${day(until)} ${until?.slice(11, 16)} UTC`,
    passed: 'No embargo',
  },
  'rights-expired': {
    name: 'picture rights',
    found: ({ until }) => `The rights to a picture ended on ${day(until)}`,
    more: 'Choose another picture, or say who allows it.',
    passed: 'Picture rights are valid',
  },
  'no-credit': {
    name: 'picture credit',
    found: () => 'A picture has no credit',
    passed: 'Picture credits',
  },
  'dead-link': {
    name: 'dead link',
    found: ({ text }) => (text ? 'A link leads to a story that is not there' : 'A related story is not out'),
    more: 'It was withdrawn, is not published yet, or has another address.',
    passed: 'Links all lead somewhere',
  },
  'open-suggestions': {
    name: 'open suggestions',
    found: () => 'A suggestion is open',
    more: 'Publishing leaves it out. Readers see the text without it.',
    passed: 'No open suggestions',
  },
  'notes-unresolved': {
    name: 'open notes',
    found: ({ count }) => `${times(count, 'note is', 'notes are')} open`,
    passed: 'No open notes',
  },
  'no-standfirst': { name: 'standfirst', found: () => 'The standfirst is empty', passed: 'Standfirst' },
  'no-byline': { name: 'byline', found: () => 'Nobody is named in the byline', passed: 'Byline' },
  'no-lead': { name: 'lead picture', found: () => 'No lead picture', passed: 'Lead picture' },
  'no-caption': { name: 'caption', found: () => 'The lead picture has no caption', passed: 'Caption' },
  'long-headline': {
    name: 'long headline',
    found: ({ count }) => `The headline is long: ${count} characters`,
    more: 'On a front it takes more than three lines.',
    passed: 'Headline length',
  },
  'house-style': {
    name: 'house style',
    found: ({ text }) => `House style: “${text}”`,
    passed: 'House style',
  },
  'doubled-word': {
    name: 'doubled word',
    found: ({ text }) => `“${text}” stands twice in a row`,
    passed: 'No doubled words',
  },
  'unmatched-mark': {
    name: 'unmatched mark',
    found: ({ text }) => `${text} has no partner`,
    more: 'Quotation marks and brackets come in pairs.',
    passed: 'Quotation marks are paired',
  },
  'long-paragraph': {
    name: 'long paragraph',
    found: ({ count }) => `A paragraph is very long: ${count}`,
    more: 'On a phone it fills more than a screen.',
    passed: 'Paragraph length',
  },
};

/** What is said of the checks before publishing. */
export const checks = {
  ready: 'Ready for readers',
  notReady: (count: number) => `Not ready: ${count} ${count === 1 ? 'check blocks' : 'checks block'}`,
  blocking: 'Block publishing',
  asking: 'Ask first',
  passed: 'Passed',
  go: 'Go there',
  fix: 'Fix',
  fixTo: (fix: string) => `Write “${fix}”`,
  ignore: 'Ignore here',
  next: 'Next check',
  moreLike: (count: number) => `${count} more like it`,
  needsReason: 'Publishing over it needs a reason.',
  rules,
  publishTitle: (count: number) => (count === 1 ? 'One question first' : `${count} questions first`),
  reason: 'Why it goes out all the same',
  reasonHelp: 'The history keeps the reason with your name.',
  reasonMissing: 'Write the reason first.',
  publishAnyway: 'Publish anyway',
  publishedOver: (names: string[], reason: string) => `Published over ${names.join(', ')}: “${reason}”`,
};
