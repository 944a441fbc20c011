import { sectionAddress } from '@/domain/address';
import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/edition';
import { keyOf } from '../surrogate-keys';
import { countLive, listLive } from '../store/live';
import { crumbsOf, frameOf } from './frame';
import { listJsonLd } from './json-ld';
import type { PaperStructure } from './paper';
import { teasersOf, type Teaser } from './teasers';

const FRONT_STORIES = 60;
const BLOCK_STORIES = 4;
const SECTION_STORIES = 20;
const MOST_PAGES = 100_000;
const LATEST = 8;
const OPINION = 'opinion';

const storyKeys = (teasers: Teaser[]) => teasers.map(({ id }) => keyOf.story(id));

/** An edition's front: the newest stories by weight, opinion apart, then a block for each section. */
export async function frontPage(edition: Edition, paper: PaperStructure, path: string, now: Date) {
  const { editions, sections } = paper;
  const live = await listLive({ editionId: edition.id, limit: FRONT_STORIES });
  const teasers = await teasersOf(live, editions, sections);
  const top = sections.filter(section => section.editionId === edition.id && section.parentId === null);
  const inSection = (section: Section) => {
    const ids = sectionWithChildren(sections, section.id);
    return teasers.filter((_, index) => ids.includes(live[index]!.sectionId));
  };
  const opinionSection = top.find(section => section.slug === OPINION);
  const opinion = opinionSection ? inSection(opinionSection) : [];
  const news = teasers.filter(teaser => !opinion.includes(teaser));
  const view = {
    frame: frameOf({ path, edition, now }, paper),
    stories: news,
    opinion,
    blocks: top
      .filter(section => section !== opinionSection)
      .map(section => ({
        name: section.name,
        href: sectionAddress(edition, [section]),
        stories: inSection(section).slice(0, BLOCK_STORIES * 3),
      })),
    latest: teasers.slice(0, LATEST),
    jsonLd: listJsonLd(edition.name, path, teasers),
  };
  return { view, keys: [keyOf.edition(edition.code), keyOf.paper, ...storyKeys(teasers)] };
}

/** One page of a section's stories; null when there is no such page. */
export async function sectionPage(
  edition: Edition,
  section: Section,
  paper: PaperStructure,
  pageNumber: number,
  now: Date,
) {
  if (pageNumber > MOST_PAGES) return null;
  const { editions, sections } = paper;
  const path = sectionAddress(edition, sectionTrail(sections, section.id));
  const sectionIds = sectionWithChildren(sections, section.id);
  const skip = (pageNumber - 1) * SECTION_STORIES;
  const [total, live, newest] = await Promise.all([
    countLive({ sectionIds }),
    listLive({ sectionIds, limit: SECTION_STORIES, skip }),
    listLive({ editionId: edition.id, limit: LATEST }),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / SECTION_STORIES));
  if (pageNumber > pageCount) return null;
  const teasers = await teasersOf([...live, ...newest], editions, sections);
  const [stories, latest] = [teasers.slice(0, live.length), teasers.slice(live.length)];
  const addressOf = (number: number) => (number === 1 ? path : `${path}?page=${number}`);
  const view = {
    frame: frameOf({ path: addressOf(pageNumber), edition, section, now }, paper),
    crumbs: crumbsOf(edition, sections, section),
    name: section.name,
    description: section.description,
    stories,
    latest,
    pages:
      pageCount === 1
        ? []
        : nearby(pageNumber, pageCount).map(number => ({
            label: String(number),
            href: addressOf(number),
            current: number === pageNumber,
          })),
    jsonLd: listJsonLd(section.name, path, stories),
  };
  const keys = [
    keyOf.section(section.id),
    keyOf.edition(edition.code),
    keyOf.paper,
    ...storyKeys([...stories, ...latest]),
  ];
  return { view, keys: [...new Set(keys)] };
}

/** The first page, the last, and those around the current one. */
function nearby(current: number, count: number): number[] {
  const around = [1, current - 2, current - 1, current, current + 1, current + 2, count];
  return [...new Set(around)].filter(number => number >= 1 && number <= count).sort((a, b) => a - b);
}

/** The page for an address that leads nowhere, or to a story that was withdrawn. */
export async function missingPage(
  kind: 'not-found' | 'gone',
  edition: Edition,
  paper: PaperStructure,
  path: string,
  now: Date,
) {
  const latest = await teasersOf(
    await listLive({ editionId: edition.id, limit: LATEST }),
    paper.editions,
    paper.sections,
  );
  return { frame: frameOf({ path, edition, now }, paper), kind, latest };
}
