import { READ_CACHE } from './read-cache';

/** Registers the service worker, and keeps this page, the one before it and the offline page. */
export async function prepareOffline(offlinePage: string): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const cache = await caches.open(READ_CACHE);
  if (await cache.match(offlinePage)) return;
  await cache.addAll([document.referrer, location.href]);
  await keepOfflinePages(cache, [offlinePage]);
}

/** Keeps pages that are needed without a network, with what they look like; those that are here stay. */
export async function keepOfflinePages(cache: Cache, pages: string[]): Promise<void> {
  for (const page of pages) {
    if (await cache.match(page)) continue;
    const text = await (await fetch(page)).text();
    const parts = new DOMParser()
      .parseFromString(text, 'text/html')
      .querySelectorAll<HTMLElement>('link[rel=stylesheet], script[src]');
    const addresses = [...parts]
      .flatMap(part => [part.getAttribute('href') ?? part.getAttribute('src')!, part.dataset.keeper ?? []])
      .flat();
    await cache.addAll([page, ...addresses]);
  }
}
