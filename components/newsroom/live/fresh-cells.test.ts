import { expect, it } from 'vitest';
import { sampleBudgetRow } from '@/domain/planning/budget-row.fixture';
import { freshCells } from './fresh-cells';

const row = sampleBudgetRow('a', { slug: 'rice' });

it('Marks what a person sees change, and nothing for a save of the text', () => {
  expect(freshCells(row, { ...row, version: 2, updatedAt: 'y' })).toEqual([]);
  expect(freshCells(row, { ...row, stage: 'submitted', reporter: 'Lin' })).toEqual(['stage', 'reporter']);
  expect(freshCells(row, { ...row, deadline: 'z' })).toEqual(['deadline']);
});
