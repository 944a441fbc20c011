import type { LoadSavedStoriesScript } from './saved-stories-script';
import { isForReaders } from './read-cache';

/**
 * Registers the service worker that keeps read stories, and caches the offline page. Only for
 * readers who go on to a second page: most come for one story, and load nothing that is of no use to them.
 */
export function readOffline(offlinePage: string, load: LoadSavedStoriesScript): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const list = document.querySelector('[data-read-stories]');
  if (list) void load().then(({ listReadStories }) => listReadStories(list));
  if (!isForReaders(document.referrer)) return;
  addEventListener(
    'load',
    () => void load().then(({ prepareOffline }) => prepareOffline(offlinePage).catch(() => undefined)),
  );
}
