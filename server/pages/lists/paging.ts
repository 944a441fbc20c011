import { countLive, listLive, type LiveFilter, type LiveStory } from '@/server/store/pages/live';

/** Stories on one page of a list. */
const STORIES_PER_PAGE = 20;

/** More pages than any list has; the database is not asked for those. */
const MOST_PAGES = 100_000;

/** The number of the page that a reader asks for, 1 without a `page`; null when it is no number of a page. */
export function pageNumberOf(query: URLSearchParams): number | null {
  const number = Number(query.get('page') ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= MOST_PAGES ? number : null;
}

/** Address of one page of a list; the first has the list's own. */
export function pageAddress(path: string, number: number): string {
  return number === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${number}`;
}

/** Links to the first page, the last, and those around the current one; none when there is only one. */
export function pageLinks(path: string, current: number, count: number) {
  if (count < 2) return [];
  const around = [1, current - 2, current - 1, current, current + 1, current + 2, count];
  return [...new Set(around)]
    .filter(number => number >= 1 && number <= count)
    .sort((a, b) => a - b)
    .map(number => ({
      label: String(number),
      href: pageAddress(path, number),
      current: number === current,
    }));
}

/** How many pages a list of this length has; an empty one has one page. */
export function pageCountOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** One page of the stories that a filter lets through; null when there is no such page. */
export async function pageOfStories(
  filter: Omit<LiveFilter, 'limit' | 'skip'>,
  path: string,
  number: number,
  perPage = STORIES_PER_PAGE,
): Promise<{ live: LiveStory[]; path: string; pages: ReturnType<typeof pageLinks> } | null> {
  const [total, live] = await Promise.all([
    countLive(filter),
    listLive({ ...filter, limit: perPage, skip: (number - 1) * perPage }),
  ]);
  const count = pageCountOf(total, perPage);
  if (number > count) return null;
  return { live, path: pageAddress(path, number), pages: pageLinks(path, number, count) };
}
