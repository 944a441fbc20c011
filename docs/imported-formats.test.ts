import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { survivalTable } from '@/domain/imports/survival';
import { testPaper } from '@/scripts/test/paper';
import { survivalIn } from '@/server/imports/survival';

testPaper();
const SHARED = '../shared/data';

/** The cells of a table, without the spaces that align them. */
const cellsOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
    .map(line => line.split('|').map(cell => cell.trim()));

describe.runIf(existsSync(SHARED))('The table of imported formats', () => {
  it('has what `npm run import -- --table` counts in the real files', { timeout: 300_000 }, async () => {
    const table = cellsOf(survivalTable(await survivalIn(SHARED)));
    const printed = cellsOf(readFileSync('docs/imported-formats.md', 'utf8'));
    expect(printed).toEqual(table);
  });
});
