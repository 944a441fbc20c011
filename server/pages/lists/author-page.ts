import { authorAddress } from '@/domain/story/address';
import { textInEdition } from '@/domain/paper/by-language';
import type { Edition } from '@/domain/paper/edition';
import { listEditionsWith } from '@/server/store/pages/around';
import { listLive } from '@/server/store/pages/live';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { frameOf, versionsIn } from '../frame';
import { authorJsonLd } from '@/server/syndication/json-ld';
import { pageOfStories } from './paging';
import type { PaperStructure } from '../paper';
import type { AuthorProfile } from '../resolve';
import { teasersOf } from '../teasers';

const LATEST = 8;

/** One page of an author's stories in an edition, whatever she did for them; null when there is no such page. */
export async function authorPage(
  edition: Edition,
  author: AuthorProfile,
  paper: PaperStructure,
  pageNumber: number,
  now: Date,
) {
  const { editions, sections } = paper;
  const address = authorAddress(edition, author.slug);
  const [page, editionIds, newest] = await Promise.all([
    pageOfStories({ editionId: edition.id, authorIds: [author.id] }, address, pageNumber),
    listEditionsWith({ authorId: author.id }),
    listLive({ editionId: edition.id, limit: LATEST }),
  ]);
  if (!page) return null;
  const versions = new Map(
    editions
      .filter(({ id }) => editionIds.includes(id))
      .map(other => [other.id, authorAddress(other, author.slug)]),
  );
  const frame = frameOf({ path: page.path, edition, versions, feedsAt: address, now }, paper);
  const teasers = await teasersOf([...page.live, ...newest], editions, sections);
  const stories = teasers.slice(0, page.live.length);
  const view = {
    frame,
    name: textInEdition(author.names, edition),
    title: textInEdition(author.titles, edition),
    bio: textInEdition(author.bios, edition),
    email: author.email,
    portrait: author.portrait,
    stories,
    latest: teasers.slice(stories.length),
    pages: page.pages,
    versions: pageNumber === 1 ? versionsIn(frame, editions, versions) : [],
    jsonLd: authorJsonLd(author, edition, page.path, stories, paper),
  };
  return {
    view,
    keys: [keyOf.edition(edition.code), keyOf.paper, ...teasers.map(({ id }) => keyOf.story(id))],
  };
}
