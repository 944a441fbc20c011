/**
 * The id of a story whose format has none: its key words, the same in all versions of a day's story.
 * @param day as `2026-11-30`; empty when unknown
 */
export const createKey = (slug: string, source: string, day = ''): string =>
  `${source}:${slug.toLowerCase().replace(/\s+/g, ' ').trim()}`.slice(0, 300) + (day && `#${day}`);

const OF_A_DAY = /^([^:]*:[^]*#)(\d{4}-\d\d-\d\d)$/;
const DAY_MS = 86_400_000;

/** The ids with the same key words on the two previous days, newest first; none for other ids. */
export function earlierKeys(key: string): string[] {
  const [, words = '', day = ''] = OF_A_DAY.exec(key) ?? [];
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return [];
  return [1, 2].map(days => `${words}${new Date(time - days * DAY_MS).toISOString().slice(0, 10)}`);
}
