import { expect, it } from 'vitest';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { freshCells } from './fresh-cells';

const row: BudgetRow = {
  ...{ id: 'a', version: 1, slug: 'rice', headline: '', stage: 'draft', deskId: null, editionId: 'en' },
  ...{
    edition: 'Global',
    section: '',
    reporter: null,
    deadline: null,
    day: null,
    expectedWords: null,
    length: null,
  },
  ...{ about: '' },
  ...{ embargoUntil: null, scheduledFor: null, updatedAt: 'x', hasPicture: false, live: false, versions: [] },
};

it('Marks what a person sees change, and nothing for a save of the text', () => {
  expect(freshCells(row, { ...row, version: 2, updatedAt: 'y' })).toEqual([]);
  expect(freshCells(row, { ...row, stage: 'submitted', reporter: 'Lin' })).toEqual(['stage', 'reporter']);
  expect(freshCells(row, { ...row, deadline: 'z' })).toEqual(['deadline']);
});
