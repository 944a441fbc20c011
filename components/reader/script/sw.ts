import { isForReaders, OFFLINE, READ_CACHE } from './read-cache';
import type { PageEvent, WorkerScope } from './worker-scope';

/*
 * Keeps the stories that were read here, so that they can be read again without a network. Pages always come from the
 * network first; the newsroom never passes through here.
 */
declare const self: WorkerScope;

const MOST_KEPT = 60;

self.addEventListener('install', event => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      await self.registration.navigationPreload?.enable();
      for (const name of await caches.keys()) if (name !== READ_CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !isForReaders(request.url)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

async function page(event: PageEvent): Promise<Response> {
  const cache = await caches.open(READ_CACHE);
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (answer.ok && answer.type === 'basic') event.waitUntil(keep(cache, event.request, answer.clone()));
    return answer;
  } catch {
    return (
      (await cache.match(event.request)) ?? (await offlinePage(cache, event.request)) ?? Response.error()
    );
  }
}

/** Assets are named by their content: one that is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(READ_CACHE);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function keep(cache: Cache, request: Request, answer: Response): Promise<void> {
  await cache.delete(request);
  await cache.put(request, answer);
  const pages = (await cache.keys()).filter(({ url }) => !/\/assets\/|\/offline$/.test(url));
  for (const old of pages.slice(0, -MOST_KEPT)) await cache.delete(old);
}

/** The offline page of the edition that was asked for, if one of its pages was read before; else of any. */
async function offlinePage(cache: Cache, { url }: Request): Promise<Response | undefined> {
  const [, edition] = new URL(url).pathname.split('/');
  const known = (await cache.keys()).filter(request => new URL(request.url).pathname.endsWith(OFFLINE));
  const own = known.find(request => new URL(request.url).pathname === `/${edition}${OFFLINE}`);
  const chosen = own ?? known[0];
  return chosen && cache.match(chosen);
}
