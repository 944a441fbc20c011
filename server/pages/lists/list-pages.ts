import { EMPTY_FRONT, type FrontContents } from '@/domain/front/contents';
import { frontAddress, sectionAddress } from '@/domain/story/address';
import { opinionSections, sectionTrail, sectionWithChildren, type Edition } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadLiveFront, type ShownBreakingNews } from '@/server/store/fronts/live-front';
import { readLists } from '@/server/store/pages/live';
import type { WithdrawnFacts } from '@/server/store/pages/story-at';
import { loadReferences, type References } from '@/server/store/pages/references';
import { idsNamedInFields } from '../named-ids';
import { crumbsOf, frameOf } from '../frame';
import { arrangedContainers } from './arranged-containers';
import { frontJsonLd, listJsonLd } from '@/server/pages/structured-data/json-ld';
import { enoughViewed, lineOf, mostViewedBlock } from './most-viewed-page';
import { readListPage, type ListStart } from './paging';
import { portraitOf } from './portrait';
import { placeFilter, type ReaderPlace } from '../place';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const FRONT_STORIES = 60;
const BLOCK_STORIES = 4;
const LATEST = 8;

/** An edition's front: the newest stories by weight, opinion apart, then a block for each section. */
export async function frontPage(
  edition: Edition,
  breaking: ShownBreakingNews | null,
  paper: PaperStructure,
  { path, now }: { path: string; now: Date },
) {
  const { sections } = paper;
  const { live, viewed } = await readLists({
    live: { editionIds: [edition.id], limit: FRONT_STORIES },
    viewed: mostViewedBlock(edition, now),
  });
  const read = enoughViewed(viewed);
  const teasers = teasersOf(live, paper);
  const top = sections.filter(section => section.editionId === edition.id && section.parentId === null);
  const inSections = (ids: string[]) => teasers.filter((_, index) => ids.includes(live[index]!.sectionId));
  const opinionIds = opinionSections(sections);
  const opinion = inSections(opinionIds);
  const opinionLive = live.filter(({ sectionId }) => opinionIds.includes(sectionId));
  const news = teasers.filter(teaser => !opinion.includes(teaser));
  const { authorIds } = idsNamedInFields(opinionLive);
  const authors: References['authors'] = authorIds.length
    ? (await loadReferences({ authorIds })).authors
    : new Map();
  const view = {
    frame: frameOf({ path, edition, now }, paper),
    stories: news,
    opinion: opinion.map((teaser, index) => ({
      ...teaser,
      portrait: portraitOf(opinionLive[index]!, authors),
    })),
    blocks: top
      .filter(({ id, hidden }) => !hidden && !opinionIds.includes(id))
      .map(section => ({
        name: section.name,
        href: sectionAddress(edition, [section]),
        stories: inSections(sectionWithChildren(sections, section.id))
          .filter(teaser => !opinion.includes(teaser))
          .slice(0, BLOCK_STORIES * 3),
      })),
    latest: teasers.slice(0, LATEST),
    mostViewed: read.map(lineOf),
    breaking,
    jsonLd: frontJsonLd(edition, teasers, paper),
  };
  const shown = new Set([...teasers, ...read].map(({ id }) => keyOf.story(id)));
  return { view, keys: [keyOf.front(edition.id), keyOf.edition(edition.code), keyOf.paper, ...shown] };
}

/**
 * One page of a section's stories, on the first page under its front; null when there is no such page.
 * @param draft a front to show instead of the live one
 */
export async function sectionPage(
  { edition, section }: Extract<ReaderPlace, { kind: 'section' }>,
  paper: PaperStructure,
  start: ListStart,
  now: Date,
  draft?: FrontContents,
) {
  const { sections } = paper;
  const address = sectionAddress(edition, sectionTrail(sections, section.id));
  const filter = placeFilter({ kind: 'section', edition, section }, paper);
  const page = await readListPage(
    filter,
    { path: address, start },
    { newest: { editionIds: [edition.id], limit: LATEST }, viewed: mostViewedBlock(edition, now) },
  );
  if (!page) return null;
  const { path, turns, others } = page;
  // The arranged front is shown only above the first page of the list.
  const live = turns.first === null ? (draft ?? (await loadLiveFront(section.id, now)).contents) : null;
  const arranged = await arrangedContainers(live ?? EMPTY_FRONT, { edition, section }, paper, now);
  const read = enoughViewed(others.viewed);
  const [stories, latest] = [teasersOf(page.stories, paper), teasersOf(others.newest, paper)];
  const crumbs = crumbsOf(edition, sections, section);
  const view = {
    frame: frameOf({ path, edition, section, feedsAt: address, now }, paper),
    crumbs,
    name: section.name,
    description: section.description,
    arranged: arranged.containers,
    stories,
    latest,
    mostViewed: read.map(lineOf),
    turns,
    jsonLd: listJsonLd(section.name, path, stories, { edition, crumbs }),
  };
  const keys = [
    keyOf.front(section.id),
    keyOf.section(section.id),
    keyOf.edition(edition.code),
    keyOf.paper,
    ...[...stories, ...latest, ...read].map(({ id }) => keyOf.story(id)),
    ...arranged.keys,
  ];
  return { view, keys: [...new Set(keys)] };
}

/** The content of an error page. */
export interface MissingAnswer {
  status: 400 | 404 | 410;
  /** The public part of a withdrawn story; absent where there was none. */
  withdrawn?: WithdrawnFacts;
}

/** The page for a malformed or unknown address, or for a withdrawn story. */
export async function missingPage(
  { status, withdrawn }: MissingAnswer,
  edition: Edition,
  paper: PaperStructure,
  now: Date,
) {
  const { latest, viewed } = await readLists({
    latest: { editionIds: [edition.id], limit: LATEST },
    // Unknown addresses are unbounded: their page reads as little as possible.
    viewed: { ...mostViewedBlock(edition, now), ...(!withdrawn && { limit: 0 }) },
  });
  // Unknown addresses share one page, so it contains no address.
  return {
    frame: frameOf({ path: frontAddress(edition), edition, now }, paper),
    status,
    latest: teasersOf(latest, paper),
    mostViewed: enoughViewed(viewed).map(lineOf),
    ...(withdrawn && { withdrawn }),
  };
}
