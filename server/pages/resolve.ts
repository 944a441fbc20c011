import {
  EDITION_LISTS,
  frontAddress,
  sectionAddress,
  underStory,
  type EditionList,
  type UnderStory,
} from '@/domain/story/address';
import { sectionTrail, type Edition } from '@/domain/paper/edition';
import type { StandingPageLine } from '@/domain/paper/paper';
import { findStoryAt, type WithdrawnFacts } from '@/server/store/pages/story-at';
import type { LiveStoryWithBody } from '@/server/store/pages/live';
import { loadAuthorProfile, loadTopic } from '@/server/store/paper/paper';
import { comparablePath } from '@/domain/imports/addresses/old-path';
import { findRedirect } from '@/server/store/pages/redirects';
import { findFormerSection } from '@/server/store/paper/sections';
import { FEED_FILES, type FeedFormat } from '@/domain/story/feed-address';
import { archivePeriod, type ArchivePeriod } from './archive-period';
import type { ReaderPlace } from './place';
import { defaultEdition, type PaperStructure } from './paper';

/** The target of a reader's address. */
export type Destination =
  | ReaderPlace
  | { kind: 'feed'; place: ReaderPlace; format: FeedFormat }
  | { kind: 'archive'; edition: Edition; period: ArchivePeriod }
  | { [Kind in EditionList]: { kind: Kind; edition: Edition } }[EditionList]
  | { kind: 'standing'; edition: Edition; page: StandingPageLine }
  | { kind: 'story'; edition: Edition; story: LiveStoryWithBody }
  | { kind: UnderStory; edition: Edition; story: LiveStoryWithBody; entryId: string | null }
  | Moved
  | { kind: 'gone' | 'unpublished'; edition: Edition; storyId: string; withdrawn: WithdrawnFacts }
  | { kind: 'not-found'; edition: Edition };

/** @property isOld whether it is an address from a previous system */
export interface Moved {
  kind: 'moved';
  to: string;
  storyId: string | null;
  isOld?: boolean;
}

const FORMATS = Object.entries(FEED_FILES) as [FeedFormat, string][];

/**
 * Resolves a path. A path with needless slashes redirects to the address without them, and one with capitals to the
 * lower-case address if that exists.
 */
export async function resolve(path: string, paper: PaperStructure): Promise<Destination> {
  const plain = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  const lower = plain.toLowerCase();
  const found = await resolveExactly(plain, paper);
  const isFound = found.kind !== 'not-found' || lower === plain;
  const [to, destination] = isFound ? [plain, found] : [lower, await resolveExactly(lower, paper)];
  if (to === path || destination.kind === 'not-found' || destination.kind === 'moved') return destination;
  return { kind: 'moved', to, storyId: destination.kind === 'story' ? destination.story.id : null };
}

async function resolveExactly(path: string, paper: PaperStructure): Promise<Destination> {
  const edition = editionOf(path, paper);
  const prefix = frontAddress(edition) === '/' ? '' : frontAddress(edition);
  const steps = path
    .slice(prefix.length + 1)
    .split('/')
    .filter(Boolean);
  const format = FORMATS.find(([, file]) => file === steps.at(-1))?.[0];
  if (format) {
    const place = await placeAt(steps.slice(0, -1), edition, paper);
    if (place) return { kind: 'feed', place, format };
    const file = `/${FEED_FILES[format]}`;
    const moved = await formerSectionAt(path.slice(0, -file.length), paper);
    return moved
      ? { ...moved, to: (moved.to === '/' ? '' : moved.to) + file }
      : { kind: 'not-found', edition };
  }
  return (
    (await placeAt(steps, edition, paper)) ??
    listAt(steps, edition) ??
    standingAt(steps, edition, paper) ??
    (await storyAt(path, paper)) ??
    (await underStoryAt(path, paper)) ??
    (await formerSectionAt(path, paper)) ??
    (await redirectAt(path)) ?? { kind: 'not-found', edition }
  );
}

async function placeAt(
  steps: string[],
  edition: Edition,
  paper: PaperStructure,
): Promise<ReaderPlace | null> {
  const { sections } = paper;
  const [first, second] = steps;
  if (!first) return { kind: 'front', edition };
  if (second && steps.length === 2 && first === 'topic') {
    const topic = await loadTopic(second);
    return topic && { kind: 'topic', edition, topic };
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

/** The current address of the section that was at this path, or the front of its edition. */
async function formerSectionAt(path: string, { editions, sections }: PaperStructure): Promise<Moved | null> {
  const former = await findFormerSection(path);
  if (!former) return null;
  const edition = editions.find(({ id }) => id === former.editionId) ?? defaultEdition(editions);
  const trail = former.sectionId ? sectionTrail(sections, former.sectionId) : [];
  return {
    kind: 'moved',
    to: trail.length ? sectionAddress(edition, trail) : frontAddress(edition),
    storyId: null,
  };
}

/** The redirect of an address from a previous system; null without one. @param query as `p=12` */
export async function redirectAt(path: string, query = ''): Promise<Moved | null> {
  const old = comparablePath(encodeURI(path));
  const found = old === null ? null : await findRedirect(query ? `${old}?${query}` : old);
  return found && { kind: 'moved', ...found, isOld: true };
}

/** A resource below the address of a story, such as its changes; it resolves wherever and while the story does. */
async function underStoryAt(path: string, paper: PaperStructure): Promise<Destination | null> {
  const under = underStory(path);
  const found = under && (await storyAt(under.storyPath, paper));
  if (!found) return null;
  if (found.kind === 'moved') return { ...found, to: found.to + path.slice(under.storyPath.length) };
  return found.kind === 'story' ? { ...found, kind: under.kind, entryId: under.entryId } : found;
}

async function storyAt(path: string, { editions }: PaperStructure): Promise<Destination | null> {
  const found = await findStoryAt(path);
  if (!found) return null;
  const editionOf = (id: string) => editions.find(edition => edition.id === id) ?? defaultEdition(editions);
  switch (found.kind) {
    case 'live':
      return { kind: 'story', edition: editionOf(found.story.editionId), story: found.story };
    case 'gone':
    case 'unpublished': {
      const { kind, storyId, withdrawn } = found;
      return { kind, edition: editionOf(found.editionId), storyId, withdrawn };
    }
    case 'moved':
      return found;
  }
}

/** The edition of a path, even of an unknown path. */
export function editionOf(path: string, { editions }: PaperStructure): Edition {
  const [, first] = path.split('/');
  return editions.find(edition => !edition.isDefault && edition.code === first) ?? defaultEdition(editions);
}
