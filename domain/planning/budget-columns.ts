/** The columns of the budget that a person can choose, in their first order. */
export const BUDGET_CELLS = [
  'stage',
  'reporter',
  'section',
  'editions',
  'picture',
  'length',
  'deadline',
  'changed',
] as const;
export type BudgetCell = (typeof BUDGET_CELLS)[number];

const SEPARATOR = '.';

/** The chosen columns in their order; all of them for a text that names none. */
export function readColumns(text: string | null): readonly BudgetCell[] {
  const named = new Set(text?.split(SEPARATOR));
  const cells = [...named].flatMap(name => BUDGET_CELLS.find(cell => cell === name) ?? []);
  return cells.length ? cells : BUDGET_CELLS;
}

/** Columns as the value of a query parameter. */
export const writeColumns = (cells: readonly BudgetCell[]): string => cells.join(SEPARATOR);

/** The columns after one is added at the end or removed; the last one cannot be removed. */
export function toggleColumn(cells: readonly BudgetCell[], cell: BudgetCell): readonly BudgetCell[] {
  if (!cells.includes(cell)) return [...cells, cell];
  return cells.length > 1 ? cells.filter(one => one !== cell) : cells;
}

/** The columns after one changes places with the column before it. */
export function moveColumn(cells: readonly BudgetCell[], cell: BudgetCell): readonly BudgetCell[] {
  const at = cells.indexOf(cell);
  return at < 1 ? cells : [...cells.slice(0, at - 1), cell, cells[at - 1]!, ...cells.slice(at + 1)];
}
