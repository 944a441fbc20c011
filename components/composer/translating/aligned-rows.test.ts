import { describe, expect, it } from 'vitest';
import type { TranslationRow } from '@/domain/api/translations/translation';
import type { BodyNode } from '@/domain/document/body';
import { alignRows, partOfRow } from './aligned-rows';

const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const row = (words: string, kind?: 'new' | 'removed'): TranslationRow => ({
  ...{ place: null, block: paragraph(words), words },
  change: kind ? { key: words, kind, done: false, parts: [], changedIn: [] } : null,
});
const headline: TranslationRow = { place: 'headline', block: null, words: 'Ferries', change: null };

const ROWS = [
  headline,
  row('The nine ferries cross at night from the first of December, the port said.'),
  row('A one-way ticket stays at 2.60 yuan.', 'new'),
  row('Nobody was asked.', 'removed'),
  row('Hospital cleaners and kitchen porters asked for the boat, 61 of them in a letter.'),
];
const BODY = [
  paragraph('港口方面表示，自十二月一日起，九艘渡轮将在夜间运营。'),
  paragraph(''),
  paragraph('医院清洁工和后厨杂工呼吁开通夜航，其中61人联名写信。'),
];

describe('the rows of a translation source', () => {
  const aligned = alignRows(ROWS, BODY);

  it('match fields and paragraphs of the translation in the order of the source', () => {
    expect(aligned).toEqual([
      { rows: [0], field: 'headline', blocks: [] },
      { rows: [1], field: null, blocks: [0] },
      { rows: [2], field: null, blocks: [] },
      { rows: [3], field: null, blocks: [] },
      { rows: [4], field: null, blocks: [2] },
    ]);
  });

  it('without a translation lead to the preceding one', () => {
    expect(partOfRow(aligned, 2)).toMatchObject({ blocks: [0] });
    expect(partOfRow(aligned, 4)).toMatchObject({ blocks: [2] });
    expect(partOfRow(alignRows([row('New.', 'new')], []), 0)).toBeNull();
  });
});
