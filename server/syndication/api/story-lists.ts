import { z } from 'zod';
import { parseQuery } from '@/domain/search/query';
import type { PaperStructure } from '@/server/pages/paper';
import { requestedKinds } from '@/server/pages/search/found-counts';
import { Refused } from '@/server/problems/refused';
import { searchStories } from '@/server/search/search';
import { listCombined } from '@/server/store/pages/combined-list';
import { listLive, type LiveFilter, type LiveStory } from '@/server/store/pages/live';
import { readCursor, writeCursor } from './cursor';
import type { SearchParameters, StoryParameters } from './parameters';
import { scopeOf, type Scope } from './scope';

/** Stories of a response, and the cursor of the next page. */
export interface StoryList {
  stories: LiveStory[];
  next: string | null;
  scope: Scope;
}

const StoryPlace = z.strictObject({ at: z.iso.datetime(), id: z.string().max(64) });

/** Live stories, newest first. New ones do not move a list that is being read. @throws Refused 400 */
export async function listStories(parameters: StoryParameters, paper: PaperStructure): Promise<StoryList> {
  const { limit, cursor } = parameters;
  const scope = await scopeOf(parameters, paper);
  const place = cursor === undefined ? undefined : readCursor(cursor, StoryPlace);
  const { editions, ...rest } = scope;
  const { topicIds, authorIds, sectionIds } = rest;
  // Across all editions, the newest are found without a filter by edition.
  const isAll = editions.length === paper.editions.length && !topicIds && !authorIds;
  const filter: LiveFilter = {
    ...rest,
    ...(!isAll && { editionIds: editions.map(({ id }) => id) }),
    ...(place && { after: { firstPublishedAt: new Date(place.at), id: place.id } }),
    limit: limit + 1,
  };
  const isCombined = [topicIds, authorIds, sectionIds].filter(ids => ids !== undefined).length > 1;
  const { found, lookedTo } = isCombined
    ? await combined(filter)
    : { found: await listLive(filter), lookedTo: null };
  const stories = found.slice(0, limit);
  const last = found.length > limit ? stories.at(-1) : lookedTo;
  const next = last ? writeCursor({ at: last.firstPublishedAt.toISOString(), id: last.id }) : null;
  return { stories, next, scope };
}

async function combined(filter: LiveFilter) {
  const { ids, lookedTo } = await listCombined(filter);
  return { found: await listLive({ ids, limit: ids.length }), lookedTo };
}

const SearchPlace = z.strictObject({ skip: z.number().int().min(1).max(10_000), at: z.iso.datetime() });

/** Live stories that match a query, best or newest first. @throws Refused 400 */
export async function findStories(
  parameters: z.infer<typeof SearchParameters>,
  paper: PaperStructure,
  now: Date,
): Promise<StoryList> {
  const { limit, cursor, sort } = parameters;
  const query = parseQuery(parameters.q);
  if (!query.wanted.length)
    throw new Refused(400, 'parameter-is-wrong', { parameter: 'q', message: 'must hold a word to find' });
  const scope = await scopeOf(parameters, paper);
  const kinds = requestedKinds(parameters.kind ? [parameters.kind] : [], paper);
  const place = cursor === undefined ? null : readCursor(cursor, SearchPlace);
  const clock = place ? new Date(place.at) : now;
  const part = { sort, limit, skip: place?.skip ?? 0, now: clock };
  const found = await searchStories(query, { ...scope, ...(kinds && { kinds }) }, part);
  const ids = found.stories.map(({ storyId }) => storyId);
  const live = await listLive({ ids, limit: ids.length });
  const stories = ids.flatMap(id => live.find(story => story.id === id) ?? []);
  const next = found.next === null ? null : writeCursor({ skip: found.next, at: clock.toISOString() });
  return { stories, next, scope };
}
