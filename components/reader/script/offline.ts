import { READ_CACHE } from './read-cache';

/** Has the service worker keep what is read here, and keeps the page that stands in when there is no network. */
export function readOffline(offlinePage: string): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  addEventListener('load', () => void prepare(offlinePage).catch(() => undefined));
}

async function prepare(offlinePage: string): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const cache = await caches.open(READ_CACHE);
  if (await cache.match(offlinePage)) return;
  const looks = [
    ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel=stylesheet], script[src]'),
  ];
  await cache.addAll([
    offlinePage,
    ...looks.map(element => ('href' in element ? element.href : element.src)),
  ]);
}
