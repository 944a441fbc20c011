import { removeStory, isGone, SAVED_CACHE, savedStories, refreshSaved } from './saved-stories/saved-stories';
import { WITHDRAWN_ADDRESS, withdrawnMark } from '@/domain/story/withdrawn';
import { keepOfflinePages } from './offline-pages';
import { isForReaders, OFFLINE, READ_CACHE, type WorkerMessage } from './read-cache';
import type { PageEvent, WorkerScope } from './worker-scope';

/*
 * Keeps the stories that were read here, so that they can be read again without a network, beside those that the reader
 * chose to keep. Pages and pictures come from the network first; the newsroom never passes through here.
 */
declare const self: WorkerScope;

const MAX_READ = 60;
/** The caches in use. */
const CACHES = [READ_CACHE, SAVED_CACHE];
/** Saved stories that are compared with the paper each time a page comes from it. */
const CHECKED_EACH_TIME = 5;

self.addEventListener('install', event => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      await self.registration.navigationPreload?.enable();
      for (const name of await caches.keys()) if (!CACHES.includes(name)) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.destination === 'image' && PICTURE.test(new URL(request.url).pathname))
    event.respondWith(picture(request));
  if (!isForReaders(request.url)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (/^\/(assets\/|look-)/.test(new URL(request.url).pathname)) event.respondWith(asset(request));
});

self.addEventListener('message', event => {
  const offlinePage = event.data as WorkerMessage | undefined;
  event.waitUntil(
    (async () => {
      const cache = await caches.open(READ_CACHE);
      if (offlinePage && !(await cache.match(offlinePage))) {
        // The sending page was loaded before its requests passed through this worker.
        const { url } = event.source;
        // A page that is missing cannot be kept.
        if (isForReaders(url)) await cache.add(url).catch(() => undefined);
        await keepOfflinePages(cache, [offlinePage]);
      }
      await removeWithdrawnSoon();
    })(),
  );
});

/** The delays after which a network that is reported as available is tried, in milliseconds. */
const TRIES_AFTER_MS = [0, 1000, 4000];

async function removeWithdrawnSoon(): Promise<void> {
  for (const pause of TRIES_AFTER_MS) {
    await new Promise(resolve => setTimeout(resolve, pause));
    if (
      await removeWithdrawn().then(
        () => true,
        () => false,
      )
    )
      return;
  }
}

async function page(event: PageEvent): Promise<Response> {
  const cache = await caches.open(READ_CACHE);
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(
      isGone(answer) ? removeFromCache(event.request) : refresh(cache, event.request, answer.clone()),
    );
    return answer;
  } catch {
    return (
      (await cache.match(event.request)) ??
      (await keptPage(event.request)) ??
      (await offlinePage(cache, event.request)) ??
      Response.error()
    );
  }
}

/** Assets are named by their content, so a cached one is never stale. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(READ_CACHE);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** A kept picture answers for all of its sizes. */
const PICTURE = /^\/media\/[\w-]+\/[\w-]+\.(?:avif|webp|jpg)$/;

async function picture(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const kept = await caches.open(SAVED_CACHE);
    const [, , id] = new URL(request.url).pathname.split('/');
    const same = (await kept.keys()).find(({ url }) => new URL(url).pathname.startsWith(`/media/${id}/`));
    return (same && (await kept.match(same))) ?? Response.error();
  }
}

/** A kept story in any of its languages. */
async function keptPage({ url }: Request): Promise<Response | undefined> {
  return (await caches.open(SAVED_CACHE)).match(new URL(url).pathname);
}

/** Deletes all copies of a withdrawn page, under any address. */
async function removeFromCache({ url }: Pick<Request, 'url'>): Promise<void> {
  await removeStory(new URL(url).pathname);
  await (await caches.open(READ_CACHE)).delete(url, { ignoreSearch: true });
}

async function refresh(cache: Cache, request: Request, answer: Response): Promise<void> {
  if (answer.ok && answer.type === 'basic') await keep(cache, request, answer);
  await removeWithdrawn();
  await refreshSaved(CHECKED_EACH_TIME);
}

/** Deletes what the paper has withdrawn, and shows so in the windows that have it open. */
async function removeWithdrawn(): Promise<void> {
  const answer = await fetch(WITHDRAWN_ADDRESS, { cache: 'no-cache' });
  if (!answer.ok) return;
  const { withdrawn } = (await answer.json()) as { withdrawn: string[] };
  const marks = new Set(withdrawn);
  const kept = [...(await pagesIn(await caches.open(READ_CACHE))).map(({ url }) => new URL(url).pathname)];
  kept.push(...(await savedStories()).map(({ address }) => address));
  for (const path of new Set(kept)) {
    if (!marks.has(await withdrawnMark(path))) continue;
    await removeFromCache({ url: new URL(path, location.origin).href });
    for (const client of await self.clients.matchAll())
      if (new URL(client.url).pathname === path) await client.navigate(client.url);
  }
}

async function pagesIn(cache: Cache): Promise<readonly Request[]> {
  return (await cache.keys()).filter(({ url }) => !/\/assets\/|\/(?:offline|kept)$/.test(url));
}

async function keep(cache: Cache, request: Request, answer: Response): Promise<void> {
  await cache.delete(request);
  await cache.put(request, answer);
  for (const old of (await pagesIn(cache)).slice(0, -MAX_READ)) await cache.delete(old);
}

/** The offline page of the requested edition, if one of its pages was read before; else of any. */
async function offlinePage(cache: Cache, { url }: Request): Promise<Response | undefined> {
  const [, edition] = new URL(url).pathname.split('/');
  const known = (await cache.keys()).filter(request => new URL(request.url).pathname.endsWith(OFFLINE));
  const own = known.find(request => new URL(request.url).pathname === `/${edition}${OFFLINE}`);
  const chosen = own ?? known[0];
  return chosen && cache.match(chosen);
}
