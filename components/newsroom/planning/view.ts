import type { ByLanguage } from '@/domain/paper/by-language';
import type { BudgetLayout, SavedView } from '@/domain/api/planning/views';
import type { BudgetRows } from '@/domain/api/budget-rows';
import type { ListedDesk } from '@/domain/paper/desk';
import type { Priority } from '@/domain/story/priority';
import type { ListedSection } from '@/domain/planning/section-filter';
import type { Stage } from '@/domain/story/workflow';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { Actor } from '@/domain/people/permissions';

export interface BudgetEdition {
  id: string;
  code: string;
  name: string;
  shortName: string;
  mark: string;
}

export type BudgetDesk = ListedDesk;

export interface BudgetTemplate {
  id: string;
  names: ByLanguage;
}

export interface BudgetChoice {
  layout: BudgetLayout;
  stage: Stage | null;
  /** Codes of editions, separated by commas. */
  edition: string | null;
  desk: string | null;
  /** The path of a section. */
  section: string | null;
  priority: Priority | null;
  mine: boolean;
  /** Whose stories. */
  reporter: { id: string; name: string } | null;
  /** A date, `today`, `tomorrow` or `overdue`. */
  day: string | null;
  words: string;
  /** A column, with a minus before it from its end on; null: the last changed first. */
  sort: string | null;
  /** The columns of the table as `domain/planning/budget-columns.ts` writes them; null: all. */
  columns: string | null;
}

/** The budget as the server answers it. */
export interface BudgetView {
  counts: Partial<Record<Stage, number>>;
  /** The stages of which there are more stories than that. */
  cut: readonly Stage[];
  /** How many stories the filters leave; what is more than 1,000 is not counted when they narrow it. */
  total: number;
  /** Whether the first rows are all there are. */
  isWhole: boolean;
  /** How many of the last changed are sorted, where there are more; else null. */
  sortedOf: number | null;
  chosen: BudgetChoice;
  editions: BudgetEdition[];
  /** The open ones in their order, then those closed ones that still have stories. */
  desks: BudgetDesk[];
  /** The sections of the chosen editions, with the path by which each is chosen. */
  sections: ListedSection[];
  /** Templates for a new story. */
  templates: BudgetTemplate[];
  mayCreate: boolean;
  /** Whether the rows start with the last changed. */
  fromNewest: boolean;
  list: BudgetRows;
}

/** What a board or a calendar needs besides its view. */
export interface PlanningScreenProps {
  /** What the person saved. */
  views: SavedView[];
  lang: InterfaceLanguage;
  actor: Actor;
  renderedAt: number;
  /** Where a new story of this person most likely belongs. */
  defaultPlace: { editionId: string; deskId: string | null } | null;
}

/** The filters of a view, and what stories are started with. */
export type PlanningFrame = Pick<BudgetView, 'chosen' | 'editions' | 'desks' | 'sections' | 'templates'>;

/** The filters as a query. */
export function budgetQuery(choice: BudgetChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.stage) query.set('stage', choice.stage);
  if (choice.edition) query.set('edition', choice.edition);
  if (choice.desk) query.set('desk', choice.desk);
  if (choice.section) query.set('section', choice.section);
  if (choice.priority) query.set('priority', String(choice.priority));
  if (choice.mine) query.set('mine', '1');
  if (choice.reporter) query.set('reporter', choice.reporter.id);
  if (choice.day) query.set('day', choice.day);
  if (choice.words) query.set('q', choice.words);
  if (choice.sort) query.set('sort', choice.sort);
  if (choice.columns) query.set('columns', choice.columns);
  return query;
}

/** The filters that a person's budget opens with next time: all but the day and the search words. */
export function rememberedQuery(choice: BudgetChoice): string {
  return budgetQuery({ ...choice, day: null, words: '' }).toString();
}

/** The address of the budget with these filters. @param after the cursor where its rows start; null: the last changed */
export function budgetHref(choice: BudgetChoice, after: string | null = null): string {
  const query = budgetQuery(choice);
  if (after) query.set('after', after);
  return query.size ? `${PATHS[choice.layout]}?${query}` : withoutFilters(choice.layout);
}

const PATHS: Record<BudgetLayout, string> = {
  table: '/newsroom',
  board: '/newsroom/board',
  calendar: '/newsroom/calendar',
};

/** Where a saved view is shown. */
export const viewHref = ({ layout, query }: SavedView) =>
  query ? `${PATHS[layout]}?${query}` : withoutFilters(layout);

/** The budget without filters. The address of the table without a query opens those that the person had last. */
export const withoutFilters = (layout: BudgetLayout) =>
  `${PATHS[layout]}${layout === 'table' ? '?stage=all' : ''}`;

/** Whether any filter is set. */
export function isNarrowed({ layout: _, sort: __, columns: ___, ...filters }: BudgetChoice): boolean {
  return Object.values(filters).some(Boolean);
}
