/** Query parameters with which other systems address a story by number. */
const NAMES = ['p', 'page_id', 'id', 'article', 'article_id', 'aid', 'nid', 'sid', 'story', 'story_id'];
const NUMBER = /^\d{1,10}$/;

/** Paths that other systems have before such a query; files with other extensions are ours. */
export const HAS_OLD_QUERY = /^\/[^.]*$|\.(?:php|aspx?|jsp|cfm|html?)$/i;

/** The part of a query that addresses a story of another system, in a fixed order; empty when there is none. */
export function oldQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of NAMES) {
    const value = query.get(name);
    if (value !== null && NUMBER.test(value)) kept.set(name, String(Number(value)));
  }
  return kept.toString();
}

/** Whether a query contains nothing else. */
export const isOldQuery = (query: URLSearchParams): boolean =>
  query.size > 0 && [...query].every(([name, value]) => NAMES.includes(name) && NUMBER.test(value));
