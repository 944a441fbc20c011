import { readLists, type LiveFilter, type LiveList, type LiveStory } from '@/server/store/pages/live';

/** Stories on one page of a list. */
export const STORIES_PER_PAGE = 20;

/** A page of a list can start after a story, by its id, so that new stories do not shift the page. */
export type ListStart = string | null;

/** The parameter with the story after which a page of a list starts. */
export const START = { newestFirst: 'before', oldestFirst: 'after' } as const;
type Order = keyof typeof START;

/** The links of a page of a list; null where there is none. */
export interface PageTurns {
  first: string | null;
  previous: string | null;
  next: string | null;
  /** Publication time of the first story of the page; null on the first page. */
  at: Date | null;
}

/** The story after which the requested page starts; undefined for an invalid id. */
export function startOf(query: URLSearchParams, order: Order): ListStart | undefined {
  const id = query.get(START[order]);
  if (id === null) return null;
  return /^[\w-]{1,40}$/.test(id) ? id : undefined;
}

/** The address of the list's page that starts after a story; without one, of the list itself. */
export function pageAddress(path: string, start: ListStart, order: Order = 'newestFirst'): string {
  return start === null ? path : `${path}?${START[order]}=${start}`;
}

interface PageRequest {
  path: string;
  start: ListStart;
  perPage?: number;
}

/** A page of a list with the other lists read with it. */
export interface StoryListPage<Other extends string> {
  path: string;
  stories: LiveStory[];
  turns: PageTurns;
  others: Record<Other, LiveStory[]>;
}

/**
 * Reads one page of a list and other lists for the same page, in one statement.
 * @param filter of the list
 * @returns null when no story comes after the given start
 */
export async function readListPage<Other extends string = never>(
  filter: Omit<LiveFilter, 'limit' | 'skip' | 'after'>,
  { path, start, perPage = STORIES_PER_PAGE }: PageRequest,
  others: Record<Other, LiveList>,
): Promise<StoryListPage<Other> | null> {
  const order = filter.oldestFirst ? 'oldestFirst' : 'newestFirst';
  const lists: Record<string, LiveList> = {
    ...others,
    list: { ...filter, limit: perPage + 1, ...(start !== null && { after: { storyId: start } }) },
  };
  // The page before this one starts after the story one page and one story further up.
  if (start !== null)
    lists.above = {
      ...filter,
      oldestFirst: !filter.oldestFirst,
      after: { storyId: start },
      inclusive: true,
      skip: perPage,
      limit: 1,
    };
  const { list, above, ...rest } = await readLists(lists);
  const stories = list!.slice(0, perPage);
  if (start !== null && !stories.length) return null;
  const last = stories.at(-1);
  const turns: PageTurns = {
    first: start === null ? null : path,
    previous: start === null ? null : pageAddress(path, above![0]?.id ?? null, order),
    next: list!.length > perPage && last ? pageAddress(path, last.id, order) : null,
    at: start === null ? null : stories[0]!.firstPublishedAt,
  };
  return {
    path: pageAddress(path, start, order),
    stories,
    turns,
    others: rest as Record<Other, LiveStory[]>,
  };
}
