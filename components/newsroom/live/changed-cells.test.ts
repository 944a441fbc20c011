import { expect, it } from 'vitest';
import { sampleBudgetRow } from '@/domain/planning/budget-row.fixture';
import { changedCells } from './changed-cells';

const row = sampleBudgetRow('a', { slug: 'rice' });

it('visible changes of a row are marked as changed, and a save of the text is not', () => {
  expect(changedCells(row, { ...row, version: 2, updatedAt: 'y' })).toEqual([]);
  expect(changedCells(row, { ...row, stage: 'submitted', reporter: 'Lin' })).toEqual(['stage', 'reporter']);
  expect(changedCells(row, { ...row, deadline: 'z' })).toEqual(['deadline']);
});
