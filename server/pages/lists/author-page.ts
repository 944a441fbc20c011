import { authorAddress } from '@/domain/story/address';
import { foreignLanguageOf, textInEdition } from '@/domain/paper/by-language';
import { listEditionsWithAuthor } from '@/server/store/pages/around';
import { keyOf } from '@/server/press/surrogate-keys';
import { frameOf, versionsIn } from '../frame';
import { authorJsonLd } from '@/server/pages/structured-data/json-ld';
import { readListPage, type ListStart } from './paging';
import { placeFilter, type ReaderPlace } from '../place';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const LATEST = 8;

/** One page of an author's stories in an edition, in any role; null when there is no such page. */
export async function authorPage(
  place: Extract<ReaderPlace, { kind: 'author' }>,
  paper: PaperStructure,
  start: ListStart,
  now: Date,
) {
  const { edition, author } = place;
  const { editions } = paper;
  const address = authorAddress(edition, author.slug);
  const [page, editionIds] = await Promise.all([
    readListPage(
      placeFilter(place, paper),
      { path: address, start },
      { newest: { editionIds: [edition.id], limit: LATEST } },
    ),
    listEditionsWithAuthor(author.id),
  ]);
  if (!page) return null;
  const versions = new Map(
    editions
      .filter(({ id }) => editionIds.includes(id))
      .map(other => [other.id, authorAddress(other, author.slug)]),
  );
  const frame = frameOf({ path: page.path, edition, versions, feedsAt: address, now }, paper);
  const [stories, latest] = [teasersOf(page.stories, paper), teasersOf(page.others.newest, paper)];
  const view = {
    frame,
    name: textInEdition(author.names, edition),
    title: textInEdition(author.titles, edition),
    bio: textInEdition(author.bios, edition),
    foreign: {
      name: foreignLanguageOf(author.names, edition),
      title: foreignLanguageOf(author.titles, edition),
      bio: foreignLanguageOf(author.bios, edition),
    },
    email: author.email,
    portrait: author.portrait,
    stories,
    latest,
    turns: page.turns,
    versions: start === null ? versionsIn(frame, editions, versions) : [],
    jsonLd: authorJsonLd(author, edition, page.path, stories, paper),
  };
  return {
    view,
    keys: [
      keyOf.edition(edition.code),
      keyOf.paper,
      ...[...stories, ...latest].map(({ id }) => keyOf.story(id)),
    ],
  };
}
