/** The filters of the budget; unknown values are ignored. */
export interface BudgetFilter {
  stage?: string;
  /** Codes of editions, separated by commas. */
  edition?: string;
  desk?: string;
  /** The path of a section, in any of the editions. */
  section?: string;
  priority?: string;
  mine?: boolean;
  /** The id of a person whose stories are listed. */
  reporter?: string;
  /** A day as `domain/planning/days.ts` reads it, or `overdue`. */
  day?: string;
  words?: string;
  /** The IANA zone of the days, and the current time; by default UTC and now. */
  zone?: string;
  now?: Date;
  /** A column; with a leading minus for descending order. */
  sort?: string;
  /** The columns of the table as `domain/planning/budget-columns.ts` writes them. */
  columns?: string;
  /** The language whose collation sorts words, as a BCP 47 tag. */
  lang?: string;
  /** The cursor at the end of the previous page. */
  after?: string;
}

/** The parameters of an address that filter the budget. */
export const FILTER_PARAMETERS = [
  ...(['stage', 'edition', 'desk', 'section', 'priority', 'mine', 'reporter', 'day', 'q'] as const),
  ...(['sort', 'columns', 'after'] as const),
] as const;

/** The parameters of an address, with one value each. */
export type FilterQuery = Partial<Record<string, string>>;

/** The parameters of an address that filter the budget. */
export const filterParameters = (query: FilterQuery) =>
  Object.fromEntries(FILTER_PARAMETERS.flatMap(name => (query[name] ? [[name, query[name]]] : [])));

/** The filter that an address names. */
export function readBudgetFilter(query: FilterQuery): BudgetFilter {
  const { mine, q, ...rest } = filterParameters(query);
  return { ...rest, mine: mine === '1', words: q, zone: query.zone };
}
