import type { BudgetRow } from '@/domain/api/budget-rows';

/** The parts of a row that are marked when another person changes them. */
const CELLS = [
  'slug',
  'priority',
  'headline',
  'stage',
  'reporter',
  'section',
  'deadline',
  'day',
  'deskId',
  'embargoUntil',
  'agencyKilled',
] as const;
export type ChangedCell = (typeof CELLS)[number];

/** The changed parts of a row. */
export function changedCells(before: BudgetRow, after: BudgetRow): ChangedCell[] {
  return CELLS.filter(cell => before[cell] !== after[cell]);
}
