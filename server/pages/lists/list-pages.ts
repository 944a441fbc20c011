import { frontAddress, sectionAddress } from '@/domain/story/address';
import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { listLive, readLists, type LiveStory } from '@/server/store/pages/live';
import { loadReferences, type References } from '@/server/store/pages/references';
import { idsNamedInFields } from '../named-ids';
import { crumbsOf, frameOf } from '../frame';
import { frontJsonLd, listJsonLd } from '@/server/syndication/json-ld';
import { enoughViewed, lineOf, mostViewedBlock } from './most-viewed-page';
import { readListPage, type ListStart } from './paging';
import { placeFilter, type Place } from './place';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

const FRONT_STORIES = 60;
const BLOCK_STORIES = 4;
const LATEST = 8;
const OPINION = 'opinion';

/** An edition's front: the newest stories by weight, opinion apart, then a block for each section. */
export async function frontPage(edition: Edition, paper: PaperStructure, path: string, now: Date) {
  const { sections } = paper;
  const { live, viewed } = await readLists({
    live: { editionIds: [edition.id], limit: FRONT_STORIES },
    viewed: mostViewedBlock(edition, now),
  });
  const read = enoughViewed(viewed);
  const teasers = teasersOf(live, paper);
  const top = sections.filter(section => section.editionId === edition.id && section.parentId === null);
  const inSection = (section: Section) => {
    const ids = sectionWithChildren(sections, section.id);
    return teasers.filter((_, index) => ids.includes(live[index]!.sectionId));
  };
  const opinionSection = top.find(section => section.slug === OPINION);
  const opinion = opinionSection ? inSection(opinionSection) : [];
  const opinionLive = live.filter((_, index) => opinion.includes(teasers[index]!));
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
      .filter(section => section !== opinionSection && !section.hidden)
      .map(section => ({
        name: section.name,
        href: sectionAddress(edition, [section]),
        stories: inSection(section).slice(0, BLOCK_STORIES * 3),
      })),
    latest: teasers.slice(0, LATEST),
    mostViewed: read.map(lineOf),
    jsonLd: frontJsonLd(edition, teasers, paper),
  };
  const shown = new Set([...teasers, ...read].map(({ id }) => keyOf.story(id)));
  return { view, keys: [keyOf.edition(edition.code), keyOf.paper, ...shown] };
}

/** The portrait of the first who wrote a story; null where the paper has none. */
function portraitOf({ fields }: LiveStory, authors: References['authors']) {
  const writer = fields.bylines.find(({ role }) => role === 'by');
  return authors.get(writer?.authorId ?? '')?.portrait ?? null;
}

/** One page of a section's stories; null when there is no such page. */
export async function sectionPage(
  { edition, section }: Extract<Place, { kind: 'section' }>,
  paper: PaperStructure,
  start: ListStart,
  now: Date,
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
  const { path, turns, beside } = page;
  const read = enoughViewed(beside.viewed);
  const [stories, latest] = [teasersOf(page.stories, paper), teasersOf(beside.newest, paper)];
  const crumbs = crumbsOf(edition, sections, section);
  const view = {
    frame: frameOf({ path, edition, section, feedsAt: address, now }, paper),
    crumbs,
    name: section.name,
    description: section.description,
    stories,
    latest,
    mostViewed: read.map(lineOf),
    turns,
    jsonLd: listJsonLd(section.name, path, stories, { edition, crumbs }),
  };
  const keys = [
    keyOf.section(section.id),
    keyOf.edition(edition.code),
    keyOf.paper,
    ...[...stories, ...latest, ...read].map(({ id }) => keyOf.story(id)),
  ];
  return { view, keys: [...new Set(keys)] };
}

/** What a page that is missing says. */
export interface MissingAnswer {
  status: 400 | 404 | 410;
  /** What readers are told of a story that was withdrawn, or empty; left out where there was none. */
  withdrawnLine?: string;
}

/** The page for an address that is broken, leads nowhere, or to a story that was withdrawn. */
export async function missingPage(
  { status, withdrawnLine }: MissingAnswer,
  edition: Edition,
  paper: PaperStructure,
  now: Date,
) {
  const latest = teasersOf(await listLive({ editionIds: [edition.id], limit: LATEST }), paper);
  // Unknown addresses have one page between them, so it names none.
  return {
    frame: frameOf({ path: frontAddress(edition), edition, now }, paper),
    status,
    latest,
    ...(withdrawnLine !== undefined && { withdrawnLine }),
  };
}
