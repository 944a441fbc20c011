import { expect, it } from 'vitest';
import { sampleBudgetRow } from '@/domain/planning/budget-row.fixture';
import { changedCells } from './changed-cells';

const row = sampleBudgetRow('a', { slug: 'rice' });

it('Marks what a person sees change, and nothing for a save of the text', () => {
  expect(changedCells(row, { ...row, version: 2, updatedAt: 'y' })).toEqual([]);
  expect(changedCells(row, { ...row, stage: 'submitted', reporter: 'Lin' })).toEqual(['stage', 'reporter']);
  expect(changedCells(row, { ...row, deadline: 'z' })).toEqual(['deadline']);
});
