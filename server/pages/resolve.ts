import { EDITION_LISTS, frontAddress, sectionAddress, type EditionList } from '@/domain/story/address';
import { sectionTrail, type Edition, type Section } from '@/domain/paper/edition';
import type { StandingPageLine } from '@/domain/paper/paper';
import { currentAddress, type AddressRecord } from '@/server/store/stories/addresses';
import { loadLive, type LiveStoryWithBody } from '@/server/store/pages/live';
import { loadAuthorProfile, type TopicRecord } from '@/server/store/paper/paper';
import { loadStory } from '@/server/store/stories/stories';
import { archivePeriod, type ArchivePeriod } from './lists/archive-period';
import { defaultEdition, type PaperStructure } from './paper';

export type AuthorProfile = NonNullable<Awaited<ReturnType<typeof loadAuthorProfile>>>;

/** A page with a list of stories that also has feeds. */
export type Place =
  | { kind: 'front'; edition: Edition }
  | { kind: 'section'; edition: Edition; section: Section }
  | { kind: 'topic'; edition: Edition; topic: TopicRecord }
  | { kind: 'author'; edition: Edition; author: AuthorProfile };

/** The ends of a feed's address, by format. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'feed.atom', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** What a reader's address leads to. */
export type Destination =
  | Place
  | { kind: 'feed'; place: Place; format: FeedFormat }
  | { kind: 'archive'; edition: Edition; period: ArchivePeriod }
  | { [Kind in EditionList]: { kind: Kind; edition: Edition } }[EditionList]
  | { kind: 'standing'; edition: Edition; page: StandingPageLine }
  | { kind: 'story'; edition: Edition; story: LiveStoryWithBody }
  | { kind: 'moved'; to: string; storyId: string | null }
  | { kind: 'gone'; edition: Edition; storyId: string }
  | { kind: 'not-found'; edition: Edition };

const FORMATS = Object.entries(FEED_FILES) as [FeedFormat, string][];

/** Finds what stands at a path; `address` is whose it is or was. Slashes at the end lead to the address without them. */
export async function resolve(
  path: string,
  paper: PaperStructure,
  address: AddressRecord | null,
): Promise<Destination> {
  if (path !== '/' && path.endsWith('/'))
    return { kind: 'moved', to: path.replace(/\/+$/, '') || '/', storyId: null };
  const edition = editionOf(path, paper);
  const prefix = frontAddress(edition) === '/' ? '' : frontAddress(edition);
  const steps = path
    .slice(prefix.length + 1)
    .split('/')
    .filter(Boolean);
  const format = FORMATS.find(([, file]) => file === steps.at(-1))?.[0];
  if (format) {
    const place = await placeAt(steps.slice(0, -1), edition, paper);
    return place ? { kind: 'feed', place, format } : { kind: 'not-found', edition };
  }
  return (
    (await placeAt(steps, edition, paper)) ??
    listAt(steps, edition) ??
    standingAt(steps, edition, paper) ??
    (address && (await storyAt(address, paper))) ?? { kind: 'not-found', edition }
  );
}

async function placeAt(steps: string[], edition: Edition, paper: PaperStructure): Promise<Place | null> {
  const { sections, topics } = paper;
  const [first, second] = steps;
  if (!first) return { kind: 'front', edition };
  if (second && steps.length === 2 && first === 'topic') {
    const topic = topics.find(({ slug }) => slug === second);
    return topic ? { kind: 'topic', edition, topic } : null;
  }
  if (second && steps.length === 2 && first === 'author') {
    const author = await loadAuthorProfile(second);
    return author && { kind: 'author', edition, author };
  }
  const address = sectionAddressOf(steps, edition);
  const section = sections.find(
    ({ id, editionId }) =>
      editionId === edition.id && sectionAddress(edition, sectionTrail(sections, id)) === address,
  );
  return section ? { kind: 'section', edition, section } : null;
}

function sectionAddressOf(steps: string[], edition: Edition): string {
  const front = frontAddress(edition);
  return `${front === '/' ? '' : front}/${steps.join('/')}`;
}

function listAt(steps: string[], edition: Edition): Destination | null {
  if (steps[0] === 'archive') {
    const period = archivePeriod(steps.slice(1));
    return period && { kind: 'archive', edition, period };
  }
  const list = steps.length === 1 && EDITION_LISTS.find(name => name === steps[0]);
  return list ? { kind: list, edition } : null;
}

function standingAt(steps: string[], edition: Edition, paper: PaperStructure): Destination | null {
  if (steps.length !== 1) return null;
  const page = paper.standingPages.find(
    ({ editionId, slug }) => editionId === edition.id && slug === steps[0],
  );
  return page ? { kind: 'standing', edition, page } : null;
}

async function storyAt(address: AddressRecord, paper: PaperStructure): Promise<Destination> {
  const { storyId } = address;
  const live = await loadLive(storyId);
  if (!live) {
    const story = await loadStory(storyId);
    const edition =
      paper.editions.find(({ id }) => id === story?.editionId) ?? defaultEdition(paper.editions);
    return { kind: 'gone', edition, storyId };
  }
  if (!address.current) return { kind: 'moved', to: (await currentAddress(storyId))!, storyId };
  return { kind: 'story', edition: paper.editions.find(({ id }) => id === live.editionId)!, story: live };
}

/** The edition that a path belongs to, also one that leads nowhere. */
function editionOf(path: string, { editions }: PaperStructure): Edition {
  const [, first] = path.split('/');
  return editions.find(edition => !edition.isDefault && edition.code === first) ?? defaultEdition(editions);
}
