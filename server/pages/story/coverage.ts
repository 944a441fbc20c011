import { COVERAGE_LIMITS, coverageState, ENTRIES_ON_A_PAGE } from '@/domain/coverage/entry';
import { entryLine } from '@/domain/coverage/entry-line';
import { coverageStreamAddress, entriesAddress, entryAddress, entryAnchor } from '@/domain/story/address';
import { entryPage } from '@/server/store/coverage/entries';
import { listShownEntries, type ShownEntry } from '@/server/store/coverage/shown-entries';
import type { LiveStoryWithBody } from '@/server/store/pages/live';
import { mediaIn } from '@/domain/document/references';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadReferences, type References } from '@/server/store/pages/references';
import { bodyParts } from '../body-parts';
import type { PaperStructure } from '../paper';
import { frameOf } from '../frame';

/** The requested page of the entries. */
interface RequestedEntries {
  oldestFirst: boolean;
  /** The entry after which the page starts; null: the first page. */
  after: string | null;
}

/** The page of entries in an address: `before` an entry, or in the order of `oldest` and `after` one. */
export function requestedEntries(query: URLSearchParams): RequestedEntries {
  const oldestFirst = query.get('order') === 'oldest';
  return { oldestFirst, after: query.get(oldestFirst ? 'after' : 'before') };
}

function addressOf(path: string, { oldestFirst, after }: RequestedEntries): string {
  const query = new URLSearchParams({
    ...(oldestFirst && { order: 'oldest' }),
    ...(after !== null && { [oldestFirst ? 'after' : 'before']: after }),
  });
  return query.size ? `${path}?${query}` : path;
}

/** The live coverage of a story as readers see it; null without one, `missing` for a page that does not exist. */
export async function coverageOfStory(story: LiveStoryWithBody, place: RequestedEntries) {
  const state = coverageState(story);
  if (state === 'none') return null;
  const { oldestFirst, after } = place;
  const isFirst = after === null;
  const { pinned, keyEvents, listed } = await listShownEntries({
    storyId: story.id,
    oldestFirst,
    after,
    limits: { ...COVERAGE_LIMITS, listed: ENTRIES_ON_A_PAGE + 1 },
  });
  if (!isFirst && !listed.length) return 'missing';
  const entries = listed.slice(0, ENTRIES_ON_A_PAGE);
  const { address } = story;
  const shown = new Set([...entries, ...pinned].map(({ id }) => id));
  const view = viewOfReader(address);
  const last = entries.at(-1);
  return {
    state,
    changedAt: story.lastPublishedAt,
    changes: story.coverageChanges,
    href: address,
    followed:
      isFirst && !oldestFirst
        ? { entries: entriesAddress(address), stream: coverageStreamAddress(address) }
        : null,
    oldestFirst,
    orderHref: addressOf(address, { oldestFirst: !oldestFirst, after: null }) + '#coverage',
    pinned: pinned.map(view),
    keyEvents: keyEvents.map(entry => ({
      href: shown.has(entry.id) ? `#${entryAnchor(entry.id)}` : entryAddress(address, entry.id),
      title: entryLine(entry),
      at: entry.publishedAt,
    })),
    entries: entries.map(view),
    firstHref: isFirst ? null : addressOf(address, { oldestFirst, after: null }) + '#coverage',
    nextHref:
      last && listed.length > ENTRIES_ON_A_PAGE
        ? addressOf(address, { oldestFirst, after: last.id }) + '#coverage'
        : null,
  };
}

/** The entries of a page, each with its body. */
export const shownEntries = (coverage: { pinned: EntryView[]; entries: EntryView[] } | null) =>
  coverage ? [...coverage.pinned, ...coverage.entries] : [];

type EntryView = ReturnType<ReturnType<typeof viewOfReader>>;

const viewOfReader = (storyPath: string) => (entry: ShownEntry) => {
  const { id, version, title, body, byline, publishedAt, changedAt, keyEvent, pinned } = entry;
  const shown = { id, version, title, body, byline, changedAt, keyEvent, pinned };
  return { ...shown, at: publishedAt, href: entryAddress(storyPath, id) };
};

/** Entries of most live stories are text. */
async function loadMedia(
  ids: ReturnType<typeof mediaIn>,
): Promise<Pick<References, 'pictures' | 'recordings'>> {
  const isEmpty = !ids.mediaIds.length && !ids.recordingIds.length;
  return isEmpty ? { pictures: new Map(), recordings: new Map() } : loadReferences(ids);
}

/** Only the entries, for the script that shows new ones; null without live coverage. */
export async function coveragePart(story: LiveStoryWithBody, paper: PaperStructure, now: Date) {
  const coverage = await coverageOfStory(story, { oldestFirst: false, after: null });
  if (!coverage || coverage === 'missing') return null;
  const edition = paper.editions.find(({ id }) => id === story.editionId)!;
  const frame = frameOf({ path: story.address, edition, now }, paper);
  const { pictures, recordings } = await loadMedia(
    mediaIn(...shownEntries(coverage).map(({ body }) => body)),
  );
  const view = { frame, coverage: { ...coverage, ...bodyParts(pictures, recordings) } };
  return { view, keys: keysOfCoverage(story) };
}

/** The address of an entry on its page; null for an entry that is not public. */
export async function placeOfEntry(story: LiveStoryWithBody, id: string): Promise<string | null> {
  const { isShown, after } = await entryPage(story.id, id, ENTRIES_ON_A_PAGE);
  return isShown ? `${addressOf(story.address, { oldestFirst: false, after })}#${entryAnchor(id)}` : null;
}

/** The surrogate keys of the page of a story with live coverage. */
export function keysOfCoverage({ id }: LiveStoryWithBody): string[] {
  return [keyOf.story(id), keyOf.coverage(id), keyOf.paper];
}
