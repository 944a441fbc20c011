import { listAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { mostViewed } from './most-viewed';
import { listLive, type LiveStory } from '@/server/store/pages/live';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { frameOf } from '../frame';
import { listJsonLd } from '@/server/syndication/json-ld';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const ON_PAGE = 20;
const LATEST = 8;
/** With fewer stories than this nothing is told about what is read most. */
const LEAST = 3;

/** In a block beside other stories. */
export const MOST_VIEWED_BLOCK = 5;

/** The live stories of an edition that are read most, first the most read; none while too few are read. */
export async function mostViewedStories(editionId: string, limit: number, now: Date): Promise<LiveStory[]> {
  const ids = await mostViewed(editionId, limit, now);
  return ids.length < LEAST ? [] : inOrderOf(ids, await listLive({ ids, limit: ids.length }));
}

/** The stories in the order of these ids, without those that are not among them. */
export function inOrderOf(ids: Iterable<string>, stories: LiveStory[]): LiveStory[] {
  const byId = new Map(stories.map(story => [story.id, story]));
  return [...ids].flatMap(id => byId.get(id) ?? []);
}

/** Ids for the block of the most viewed; none while too few are read. */
export async function mostViewedIds(editionId: string, now: Date): Promise<string[]> {
  const ids = await mostViewed(editionId, MOST_VIEWED_BLOCK, now);
  return ids.length < LEAST ? [] : ids;
}

/** A story as a line that leads to it. */
export function lineOf({ address, fields }: LiveStory) {
  return { href: address, headline: fields.headline };
}

/** What is read most in an edition now; the newest stories beside while that cannot be told. */
export async function mostViewedPage(edition: Edition, paper: PaperStructure, now: Date) {
  const path = listAddress(edition, 'most-viewed');
  const read = await mostViewedStories(edition.id, ON_PAGE, now);
  const newest = read.length ? [] : await listLive({ editionId: edition.id, limit: LATEST });
  const teasers = await teasersOf([...read, ...newest], paper.editions, paper.sections);
  const view = {
    frame: frameOf({ path, edition, now }, paper),
    stories: teasers.slice(0, read.length),
    latest: teasers.slice(read.length),
    jsonLd: listJsonLd(edition.name, path, teasers),
  };
  return {
    view,
    keys: [keyOf.edition(edition.code), keyOf.paper, ...teasers.map(({ id }) => keyOf.story(id))],
  };
}
