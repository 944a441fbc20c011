import { listAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/surrogate-keys';
import { readLists, type LiveList, type LiveStory } from '@/server/store/pages/live';
import { listJsonLd } from '@/server/pages/structured-data/json-ld';
import { frameOf } from '../frame';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const ON_PAGE = 20;
const LATEST = 8;
/** With fewer stories than this there is no ranking. */
const LEAST = 3;
/** In a block with other stories. */
const IN_BLOCK = 5;

/** The list of most viewed stories, for the block on story pages. */
export function mostViewedBlock({ id }: Edition, now: Date): LiveList {
  return { mostViewedIn: id, now, limit: IN_BLOCK };
}

/** The most viewed stories, or none while there are too few. */
export function enoughViewed(stories: LiveStory[]): LiveStory[] {
  return stories.length < LEAST ? [] : stories;
}

/** A story as a linked line. */
export function lineOf({ address, fields }: LiveStory) {
  return { href: address, headline: fields.headline };
}

/** The most viewed stories of an edition; its newest ones while there is no ranking. */
export async function mostViewedPage(edition: Edition, paper: PaperStructure, now: Date) {
  const path = listAddress(edition, 'most-viewed');
  const lists = await readLists({
    viewed: { mostViewedIn: edition.id, now, limit: ON_PAGE },
    newest: { editionIds: [edition.id], limit: LATEST },
  });
  const read = enoughViewed(lists.viewed);
  const teasers = teasersOf([...read, ...(read.length ? [] : lists.newest)], paper);
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
