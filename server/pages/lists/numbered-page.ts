import { archiveAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { countLiveIn } from '@/server/store/pages/live-counts';
import { listLive } from '@/server/store/pages/live';
import type { PaperStructure } from '../paper';
import { pageAddress, STORIES_PER_PAGE } from './paging';
import { placeAddress, placeFilter, type ReaderPlace } from '../place';

/** Pages used to have numbers. Up to this number the first story of a page is looked up. */
const FURTHEST = 50;

/** The page number of an old address; null when it is no number of a page. */
export function numberOfPage(query: URLSearchParams): number | null {
  const number = Number(query.get('page'));
  return Number.isInteger(number) && number >= 1 ? number : null;
}

/**
 * The target of an old address with a page number: the same stories, or the archive for stories far down. Null when the
 * list is shorter.
 */
export async function addressOfNumber(
  place: Exclude<ReaderPlace, { kind: 'front' }>,
  number: number,
  paper: PaperStructure,
): Promise<string | null> {
  const path = placeAddress(place, paper.sections);
  if (number === 1) return path;
  const above = (number - 1) * STORIES_PER_PAGE;
  if (number > FURTHEST)
    return (await lengthOf(place, paper)) > above ? archiveAddress(place.edition, '') : null;
  const [last, next] = await listLive({ ...placeFilter(place, paper), skip: above - 1, limit: 2 });
  return last && next ? pageAddress(path, last.id) : null;
}

function lengthOf(place: Exclude<ReaderPlace, { kind: 'front' }>, paper: PaperStructure): Promise<number> {
  const { id: editionId }: Edition = place.edition;
  switch (place.kind) {
    case 'section':
      return countLiveIn('section', placeFilter(place, paper).sectionIds ?? [], editionId);
    case 'topic':
      return countLiveIn('topic', [place.topic.id], editionId);
    case 'author':
      return countLiveIn('author', [place.author.id], editionId);
  }
}
