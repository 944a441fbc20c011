import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIXED_DAYS, RETENTION_KINDS, RETENTION_RULES, RETENTION_TIME } from '@/domain/retention/retention';

const page = readFileSync('docs/privacy.md', 'utf8');
const [, retention = ''] = page.split('### Retention\n');

/** The rows of its tables, by the kind that they begin with. */
const rows = retention
  .split('\n')
  .filter(line => /^\| `/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim().replaceAll('`', '')),
  );

it('The page about privacy has every period that can be chosen, with its default and bounds', () => {
  const chosen = rows.filter(row => row.length === 7);
  expect(chosen.map(([kind, , , ...numbers]) => [kind, ...numbers])).toEqual(
    RETENTION_KINDS.map(kind => {
      const { default: days, least, most, forGood } = RETENTION_RULES[kind];
      return [kind, days === null ? '–' : String(days), String(least), String(most), forGood ? 'yes' : 'no'];
    }),
  );
});

it('The page about privacy has every fixed period', () => {
  const fixed = rows.filter(row => row.length === 3);
  expect(fixed.map(([kind, , days]) => [kind, Number(days)])).toEqual(Object.entries(FIXED_DAYS));
});

it('The page about privacy names the hour, and each kind where it says what is kept', () => {
  expect(retention).toContain(`at ${RETENTION_TIME.hour}.${RETENTION_TIME.minute}`);
  const named = [...page.matchAll(/as the paper chooses: `([\w-]+)`/g)].map(match => match[1]);
  expect(named.sort()).toEqual([...RETENTION_KINDS].sort());
});
