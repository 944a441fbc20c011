import type { Edition } from '@/domain/paper/edition';
import { newsroomOrigin } from '@/server/origins';
import { paperStructure } from '@/server/pages/paper';
import { Refused, notFound } from '@/server/problems/refused';
import { listLiveWithBody, loadLive } from '@/server/store/pages/live';
import { fullItems } from '@/server/syndication/api/ninjs';
import { NoParameters, WholeStoryParameters, readParameters } from '@/server/syndication/api/parameters';
import { listStories } from '@/server/syndication/api/story-lists';
import type { TokenUse } from './token-route';

/** The addresses for programs with a token, in addition to the public API. */
const NEWSROOM_API = '/api/v1/newsroom';

type Token = TokenUse['token'];

/** Complete live stories, newest first. @throws Refused 400 */
export async function liveStories(token: Token, query: URLSearchParams) {
  const parameters = readParameters(WholeStoryParameters, query);
  const paper = await paperStructure();
  const edition = editionFor(token, parameters.edition, paper.editions);
  const { stories, next } = await listStories({ ...parameters, edition }, paper);
  const ids = stories.map(({ id }) => id);
  const found = await listLiveWithBody({ ids, limit: ids.length });
  const ordered = ids.flatMap(id => found.find(story => story.id === id) ?? []);
  return { items: await fullItems(ordered, paper), next: next && addressOfNext('/stories', query, next) };
}

/**
 * The code of the edition that a list is limited to, if any. @throws Refused 400 for an edition outside the token's
 * scope
 */
export function editionFor(
  { editionId }: Token,
  requested: string | undefined,
  editions: Pick<Edition, 'id' | 'code'>[],
): string | undefined {
  const offered = editions.filter(({ id }) => editionId === null || id === editionId);
  if (requested !== undefined && !offered.some(({ code }) => code === requested))
    throw new Refused(400, 'no-such-edition', { parameter: 'edition' });
  return requested ?? (editionId === null ? undefined : offered[0]?.code);
}

/** The address of the next page of a list. */
export function addressOfNext(path: string, query: URLSearchParams, cursor: string): string {
  const following = new URLSearchParams(query);
  following.set('cursor', cursor);
  return `${newsroomOrigin()}${NEWSROOM_API}${path}?${following}`;
}

/** One complete live story. @throws Refused 400, or 404, also for one of another edition */
export async function liveStory(token: Token, id: string, query: URLSearchParams) {
  readParameters(NoParameters, query);
  const story = /^[\w-]{1,64}$/.test(id) ? await loadLive(id) : null;
  if (!story || (token.editionId !== null && story.editionId !== token.editionId)) throw notFound('story');
  const [item] = await fullItems([story], await paperStructure());
  return item;
}
