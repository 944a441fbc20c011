import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../body';
import { doc, p, text } from '../samples.fixture';
import { bodySchema } from '../schema';
import { appliedAll } from './apply';
import { repairSteps } from './repair';
import { shortRows } from './short-rows';

const cell = (words: string, spans = {}): BodyNode => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, ...spans },
  content: [words ? p(text(words)) : { type: 'paragraph' }],
});
const tableOf = (...rows: BodyNode[][]): Node =>
  Node.fromJSON(
    bodySchema,
    doc({ type: 'table', content: rows.map(content => ({ type: 'tableRow', content })) }),
  );
const repaired = (table: Node) => appliedAll(table, repairSteps(table)).firstChild!;
const widths = (table: Node) => table.children.map(row => row.childCount);

describe('A table of which two people changed rows and columns at once', () => {
  it('gets the cells that its short rows lack, and keeps all words', () => {
    const table = tableOf([cell('a'), cell('b'), cell('c')], [cell('d')], [cell('e'), cell('f')]);
    expect(widths(repaired(table))).toEqual([3, 3, 3]);
    expect(repaired(table).textContent).toBe('abcdef');
  });

  it('gets none where cells over several rows and columns fill the others', () => {
    const table = tableOf([cell('a', { rowspan: 2 }), cell('b', { colspan: 2 })], [cell('c'), cell('d')]);
    expect(shortRows(table.firstChild!)).toEqual([]);
  });

  it('stays as it is when so many are missing that two people did not make it', () => {
    const wide = Array.from({ length: 60 }, () => cell(''));
    const table = tableOf(wide, ...Array.from({ length: 60 }, () => [cell('')]));
    expect(repairSteps(table)).toEqual([]);
  });
});
