/** The browser cache of the stories that a reader keeps, with their pictures and a list of them. */
export const SAVED_CACHE = 'kept-1';

/** The limits of what a reader can save on one device. */
export const SAVED_LIMITS = { stories: 50, bytes: 100_000_000 };

const LIST = '/kept-list';
/** The minimum time between two comparisons of a story with the paper, in milliseconds. */
const FRESH_FOR = 60_000;

export interface SavedStory {
  /** Path of the story. */
  address: string;
  /** Addresses of its pictures. */
  pictures: string[];
  bytes: number;
  /** When it was compared with the paper last, in milliseconds. */
  checkedAt: number;
}

export type SavedStoriesState = 'kept' | 'full' | 'gone' | 'failed';

/** The stories that are kept, the newest first. */
export async function savedStories(): Promise<SavedStory[]> {
  const list = await (await caches.open(SAVED_CACHE)).match(LIST);
  return list ? ((await list.json()) as SavedStory[]) : [];
}

export const isSaved = async (address: string): Promise<boolean> =>
  (await caches.has(SAVED_CACHE)) && (await savedStories()).some(story => story.address === address);

/** One change of the list at a time, over all pages and the worker. */
const withLock = <Result>(change: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(SAVED_CACHE, change) as Promise<Result>;

const write = async (stories: SavedStory[]) =>
  (await caches.open(SAVED_CACHE)).put(LIST, Response.json(stories));

/** Keeps the story at this path with its pictures, as far as there is room. */
export function saveStory(address: string): Promise<SavedStoriesState> {
  return withLock(async () => {
    const stories = await savedStories();
    if (stories.some(story => story.address === address)) return 'kept';
    if (stories.length >= SAVED_LIMITS.stories) return 'full';
    const used = stories.reduce((sum, { bytes }) => sum + bytes, 0);
    const fetched = await fetchStory(address, SAVED_LIMITS.bytes - used);
    if (typeof fetched === 'string') return fetched;
    await write([fetched, ...stories]);
    return 'kept';
  });
}

export function removeStory(address: string): Promise<void> {
  return withLock(async () => {
    const stories = await savedStories();
    const dropped = stories.find(story => story.address === address);
    if (!dropped) return;
    const left = stories.filter(story => story !== dropped);
    await write(left);
    await removeFiles(dropped, left);
  });
}

async function removeFiles({ address, pictures }: SavedStory, left: SavedStory[]): Promise<void> {
  const cache = await caches.open(SAVED_CACHE);
  await cache.delete(address);
  const used = new Set(left.flatMap(story => story.pictures));
  for (const picture of pictures) if (!used.has(picture)) await cache.delete(picture);
}

/**
 * Compares saved stories with the paper, the least recently compared first: a changed story is fetched again, a
 * withdrawn one is deleted.
 * @param most the maximum number of stories
 * @param freshFor the minimum time between two comparisons of a story, in milliseconds
 */
export function refreshSaved(most: number, freshFor = FRESH_FOR): Promise<void> {
  return withLock(async () => {
    if (!(await caches.has(SAVED_CACHE))) return;
    const due = (await savedStories())
      .filter(({ checkedAt }) => checkedAt < Date.now() - freshFor)
      .sort((one, other) => one.checkedAt - other.checkedAt)
      .slice(0, most);
    for (const story of due) {
      const others = (await savedStories()).filter(({ address }) => address !== story.address);
      const used = others.reduce((sum, { bytes }) => sum + bytes, 0);
      const fetched = await fetchStory(story.address, SAVED_LIMITS.bytes - used);
      if (fetched === 'failed') return;
      if (fetched === 'gone') {
        await write(others);
        await removeFiles(story, others);
        continue;
      }
      // Without space for the new pictures the old text is kept.
      const now = fetched === 'full' ? { ...story, checkedAt: Date.now() } : fetched;
      await write((await savedStories()).map(one => (one.address === story.address ? now : one)));
    }
  });
}

/** Whether a response means that the page was withdrawn. */
export const isGone = ({ status }: Response) => status === 404 || status === 410;

/** The pictures that a story's page names for keeping. */
function picturesNamedIn(page: string): string[] {
  const named = /\bdata-keep="([^"]*)"/.exec(page)?.[1] ?? '';
  return named.split(' ').filter(address => address.startsWith('/media/'));
}

/** Fetches a story and those of its pictures that are not here, into the cache. @param room in bytes */
async function fetchStory(
  address: string,
  room: number,
): Promise<SavedStory | Exclude<SavedStoriesState, 'kept'>> {
  try {
    const cache = await caches.open(SAVED_CACHE);
    const page = await fetch(address, { cache: 'no-cache' });
    if (isGone(page)) return 'gone';
    if (!page.ok) return 'failed';
    const text = await page.clone().text();
    const pictures = picturesNamedIn(text);
    let bytes = new Blob([text]).size;
    const files: [string, Response][] = [];
    for (const picture of pictures) {
      const file = (await cache.match(picture)) ?? (await fetch(picture));
      if (!file.ok) continue;
      bytes += (await file.clone().blob()).size;
      if (bytes > room) return 'full';
      files.push([picture, file]);
    }
    await cache.put(address, page);
    for (const [picture, file] of files) await cache.put(picture, file);
    return { address, pictures, bytes, checkedAt: Date.now() };
  } catch {
    return 'failed';
  }
}
