import type { ByLanguage } from '@/domain/paper/by-language';
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

/** Where a story of the same group stands in one edition. */
export interface BudgetVersion {
  editionId: string;
  storyId: string;
  stage: Stage;
  live: boolean;
}

/** One story of the budget. Times are ISO texts. */
export interface BudgetRow {
  id: string;
  slug: string;
  headline: string;
  stage: Stage;
  deskId: string | null;
  editionId: string;
  section: string;
  reporter: string;
  updatedAt: string;
  hasPicture: boolean;
  live: boolean;
  versions: BudgetVersion[];
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
  /** What a new story may begin with. */
  templates: BudgetTemplate[];
  mayCreate: boolean;
  cut: boolean;
  rows: BudgetRow[];
}

/** The address of the budget with these filters. */
export function budgetHref(choice: BudgetChoice): string {
  const query = new URLSearchParams();
  if (choice.stage) query.set('stage', choice.stage);
  if (choice.edition) query.set('edition', choice.edition);
  if (choice.desk) query.set('desk', choice.desk);
  if (choice.mine) query.set('mine', '1');
  if (choice.words) query.set('q', choice.words);
  return query.size ? `/newsroom?${query}` : '/newsroom';
}

/** Whether any filter is set. */
export function isNarrowed({ stage, edition, desk, mine, words }: BudgetChoice): boolean {
  return Boolean(stage || edition || desk || mine || words);
}
