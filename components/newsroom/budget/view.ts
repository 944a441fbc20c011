import type { ByLanguage } from '@/domain/paper/by-language';
import type { BudgetRows } from '@/domain/api/budget-rows';
import type { Stage } from '@/domain/story/workflow';

export interface BudgetEdition {
  id: string;
  code: string;
  name: string;
  shortName: string;
  mark: string;
}

export interface BudgetDesk {
  id: string;
  name: string;
}

export interface BudgetTemplate {
  id: string;
  names: ByLanguage;
}

export interface BudgetChoice {
  stage: Stage | null;
  edition: string | null;
  desk: string | null;
  mine: boolean;
  words: string;
}

/** The budget as the server answers it. */
export interface BudgetView {
  counts: Partial<Record<Stage, number>>;
  chosen: BudgetChoice;
  editions: BudgetEdition[];
  desks: BudgetDesk[];
  /** Templates for a new story. */
  templates: BudgetTemplate[];
  mayCreate: boolean;
  /** Whether the rows start with the last changed. */
  fromNewest: boolean;
  list: BudgetRows;
}

/** The filters as a query. */
export function budgetQuery(choice: BudgetChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.stage) query.set('stage', choice.stage);
  if (choice.edition) query.set('edition', choice.edition);
  if (choice.desk) query.set('desk', choice.desk);
  if (choice.mine) query.set('mine', '1');
  if (choice.words) query.set('q', choice.words);
  return query;
}

/** The address of the budget with these filters. @param after the cursor where its rows start; null: the last changed */
export function budgetHref(choice: BudgetChoice, after: string | null = null): string {
  const query = budgetQuery(choice);
  if (after) query.set('after', after);
  return query.size ? `/newsroom?${query}` : '/newsroom';
}

/** How many stories are in the view; null when that is not counted. */
export function storiesIn({ chosen, counts, list, fromNewest }: BudgetView): number | null {
  const { stage, edition, desk, mine, words } = chosen;
  if (fromNewest && list.next === null) return list.rows.length;
  if (edition || desk || mine || words) return null;
  if (stage) return counts[stage] ?? 0;
  const { spiked: _, killed: __, ...underWay } = counts;
  return Object.values(underWay).reduce((sum, count) => sum + count, 0);
}

/** Whether any filter is set. */
export function isNarrowed({ stage, edition, desk, mine, words }: BudgetChoice): boolean {
  return Boolean(stage || edition || desk || mine || words);
}
