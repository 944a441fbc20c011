import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'docs/decisions';
const PARTS = ['Status', 'Context', 'Decision', 'Consequences'];

const entries = readFileSync(`${FOLDER}/README.md`, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('- '))
  .map(line => line.replaceAll('**', ''));
const pages = readdirSync(FOLDER)
  .filter(file => file !== 'README.md')
  .map(file => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
    return { file, text, number: Number(number), title };
  });

describe.each(pages)('The decision $file', ({ file, text, number, title }) => {
  it('has the number of its file, and a status, context, decision and consequences', () => {
    expect(file.slice(0, 5)).toBe(`${String(number).padStart(4, '0')}-`);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part).sort()).toEqual(PARTS.toSorted());
  });

  it('is in the index with its title', () => {
    expect(entries).toContain(`- ${number}: [${title}](${file})`);
  });
});

it('A decision has a number that no other has', () => {
  const numbers = pages.map(page => page.number);
  expect(numbers.length).toBeGreaterThan(30);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('A decision that code or documents refer to has a page', () => {
  const files = ['*.ts', '*.tsx', '*.mjs', '*.sql', '*.css', '*.prisma', '*.md'];
  const lines = execFileSync(
    'git',
    ['grep', '-n', '-i', '-E', 'decisions? [0-9]|decisions/[0-9]', '--', ...files],
    {
      encoding: 'utf8',
    },
  );
  const references = [...lines.matchAll(/decisions?[ /](\d+)(?: and (\d+))?/gi)].flatMap(([, one, other]) =>
    other ? [Number(one), Number(other)] : [Number(one)],
  );
  expect(references.length).toBeGreaterThan(5);
  const known = new Set(pages.map(page => page.number));
  expect(references.filter(number => !known.has(number))).toEqual([]);
});
