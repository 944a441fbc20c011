import { listAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/surrogate-keys';
import { listCorrections } from '@/server/store/pages/corrections';
import { frameOf } from '../frame';
import type { PaperStructure } from '../paper';
import { lineOf } from './most-viewed-page';
import { pageAddress, type ListStart, type PageTurns } from './paging';

const CORRECTIONS_PER_PAGE = 50;

/** One page of an edition's corrections; null when there is no such page. */
export async function correctionsPage(edition: Edition, paper: PaperStructure, start: ListStart, now: Date) {
  const address = listAddress(edition, 'corrections');
  const [found, above] = await Promise.all([
    listCorrections(edition.id, { limit: CORRECTIONS_PER_PAGE + 1, ...(start !== null && { after: start }) }),
    start === null
      ? []
      : listCorrections(edition.id, {
          after: start,
          oldestFirst: true,
          skip: CORRECTIONS_PER_PAGE,
          limit: 1,
        }),
  ]);
  if (start !== null && !found.length) return null;
  const corrections = found.slice(0, CORRECTIONS_PER_PAGE);
  const turns: PageTurns = {
    first: start === null ? null : address,
    previous: start === null ? null : pageAddress(address, above[0]?.id ?? null),
    next: found.length > CORRECTIONS_PER_PAGE ? pageAddress(address, corrections.at(-1)!.id) : null,
    at: start === null ? null : corrections[0]!.createdAt,
  };
  const view = {
    frame: frameOf({ path: pageAddress(address, start), edition, now }, paper),
    corrections: corrections.map(({ story, ...correction }) => ({ ...correction, story: lineOf(story) })),
    turns,
  };
  const ids = [...new Set(corrections.map(({ story }) => story.id))];
  return { view, keys: [keyOf.edition(edition.code), keyOf.paper, ...ids.map(keyOf.story)] };
}
