/** What the budget may be narrowed to; unknown values are left out. */
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
  /** The IANA zone in which days are meant, and the present; by themselves UTC and now. */
  zone?: string;
  now?: Date;
  /** A column, with a minus before it from its end on. */
  sort?: string;
  /** The columns of the table as `domain/planning/budget-columns.ts` writes them. */
  columns?: string;
  /** The language by which words are sorted, as a BCP 47 tag. */
  lang?: string;
  /** The cursor that an earlier stretch ended with. */
  after?: string;
}

/** The parameters of an address that filter the budget. */
export const FILTER_PARAMETERS = [
  ...(['stage', 'edition', 'desk', 'section', 'priority', 'mine', 'reporter', 'day', 'q'] as const),
  ...(['sort', 'columns', 'after'] as const),
] as const;

/** The parameters of an address; of each the one value. */
export type FilterQuery = Partial<Record<string, string>>;

/** Those parameters of an address that filter the budget. */
export const filterParameters = (query: FilterQuery) =>
  Object.fromEntries(FILTER_PARAMETERS.flatMap(name => (query[name] ? [[name, query[name]]] : [])));

/** The filter that an address names. */
export function readBudgetFilter(query: FilterQuery): BudgetFilter {
  const { mine, q, ...rest } = filterParameters(query);
  return { ...rest, mine: mine === '1', words: q, zone: query.zone };
}
