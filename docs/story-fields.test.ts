import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STORY_FIELD_NAMES } from '@/domain/story/fields/derive';

const MAX_NAMES = 3;

/** Where more fields may be named, with the reason. What is derived from the registry names none. */
const EXCEPTIONS: [files: RegExp, reason: string][] = [
  [/^domain\/story\/fields\//, 'the registry'],
  [/^components\/.*\bwords\//, 'labels and sentences, one file a language'],
  [/\/(story-tab|social-fields)\.tsx$/, 'controls of their own in the panel of the composer'],
  [/\/conflict-words\.ts$/, 'values that are not text, in words'],
  [/^(components\/reader|server\/pages)\//, 'pages that print fields'],
  [/^server\/syndication\//, 'feeds and structured data that print fields'],
  [/\/indexed-texts\.ts$/, 'headline, people and caption, each with a weight of its own in search'],
  [/\/rules\/missing\.ts$/, 'one rule for each field that may be missing'],
  [/\/plan-step\.ts$/, 'section, topics, authors and slug of a live story'],
  [/\/(story-lists|front-stories)\.ts$/, 'rows of lists, read with SQL'],
  [/^(domain|server)\/imports\/|^domain\/wire\/|\/wire-detail\.tsx$/, 'fields that other systems fill in'],
  [/^(domain|server)\/exports\//, 'files in other formats that print fields'],
  [/^domain\/archive\//, 'the documented records of an archive'],
  [/\.(test|fixture)\.tsx?$|^(e2e|bench|prisma|scripts\/test)\//, 'tests and demo stories'],
];

const withoutComments = (source: string) =>
  source.replace(/\/\*.*?\*\//gs, '').replace(/(?<=^|\s)\/\/.*$/gm, '');

/** The fields of a story that a file names. */
function fieldsNamedIn(source: string): string[] {
  const words = new Set(withoutComments(source).match(/(?<![\w-])[a-z]\w*(?![\w-])/gi));
  return STORY_FIELD_NAMES.filter(name => words.has(name));
}

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  .map(file => ({ file, fields: fieldsNamedIn(readFileSync(file, 'utf8')) }))
  .filter(({ fields }) => fields.length > MAX_NAMES);

it('A file that names more than three fields of a story is the registry or prints them', () => {
  expect(files.length).toBeGreaterThan(10);
  const others = files.filter(({ file }) => !EXCEPTIONS.some(([pattern]) => pattern.test(file)));
  expect(others).toEqual([]);
});

it.each(EXCEPTIONS)('The exception %s is needed for %s', pattern => {
  expect(files.some(({ file }) => pattern.test(file))).toBe(true);
});
