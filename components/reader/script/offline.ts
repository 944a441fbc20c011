import { isForReaders, READ_CACHE } from './read-cache';

/**
 * Registers the service worker that keeps read stories, and caches the offline page. Only for
 * readers who go on to a second page: most come for one story, and load nothing that is of no use to them.
 */
export function readOffline(offlinePage: string): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  if (!isForReaders(document.referrer)) return;
  addEventListener('load', () => void prepare(offlinePage).catch(() => undefined));
}

async function prepare(offlinePage: string): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const cache = await caches.open(READ_CACHE);
  if (await cache.match(offlinePage)) return;
  const page = await (await fetch(offlinePage)).text();
  const parts = new DOMParser()
    .parseFromString(page, 'text/html')
    .querySelectorAll('link[rel=stylesheet], script[src]');
  const addresses = [...parts].map(part => part.getAttribute('href') ?? part.getAttribute('src')!);
  await cache.addAll([document.referrer, location.href, offlinePage, ...addresses]);
}
