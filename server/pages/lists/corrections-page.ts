import { listAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { countCorrections, listCorrections } from '@/server/store/stories/corrections';
import { listLive } from '@/server/store/pages/live';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { frameOf } from '../frame';
import { lineOf } from './most-viewed-page';
import { pageAddress, pageCountOf, pageLinks } from './paging';
import type { PaperStructure } from '../paper';

const CORRECTIONS_PER_PAGE = 50;

/** One page of an edition's corrections; null when there is no such page. */
export async function correctionsPage(
  edition: Edition,
  paper: PaperStructure,
  pageNumber: number,
  now: Date,
) {
  const address = listAddress(edition, 'corrections');
  const [total, corrections] = await Promise.all([
    countCorrections(edition.id),
    listCorrections(edition.id, CORRECTIONS_PER_PAGE, (pageNumber - 1) * CORRECTIONS_PER_PAGE),
  ]);
  const count = pageCountOf(total, CORRECTIONS_PER_PAGE);
  if (pageNumber > count) return null;
  const ids = [...new Set(corrections.map(({ storyId }) => storyId))];
  const stories = await listLive({ ids, limit: CORRECTIONS_PER_PAGE });
  const view = {
    frame: frameOf({ path: pageAddress(address, pageNumber), edition, now }, paper),
    corrections: corrections.flatMap(({ storyId, ...correction }) => {
      const story = stories.find(({ id }) => id === storyId);
      return story ? [{ ...correction, story: lineOf(story) }] : [];
    }),
    pages: pageLinks(address, pageNumber, count),
  };
  return { view, keys: [keyOf.edition(edition.code), keyOf.paper, ...ids.map(keyOf.story)] };
}
