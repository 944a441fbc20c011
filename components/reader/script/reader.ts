import { applyDisplayPreferences } from './display-preferences';
import { isForReaders, type WorkerMessage } from './read-cache';
import {
  offerSaving,
  type LoadSavedStoriesScript,
  type SavedStoriesScript,
} from '@/components/reader/script/saved-stories/offer-saving';
import { closeQrCode, offerSharing } from './sharing';

/** The page and its pictures come first. */
const AFTER_LOAD_MS = 1000;

/** Reports that a prerendered page is now viewed: the prerender itself did not count as a view. */
export function countActivation(): void {
  const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    deliveryType?: string;
  })[];
  const report = () => void navigator.sendBeacon('/viewed', location.pathname + location.search);
  if ((document as Document & { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', report, { once: true });
  else if (navigation?.deliveryType === 'navigational-prefetch') report();
}

/** Removes the name of a zone whose clocks show the same time as the reader's own. */
function dropOwnZones(): void {
  for (const name of document.querySelectorAll('[data-zone]')) {
    const time = name.previousElementSibling!.getAttribute('datetime')!;
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time)!;
    const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    if (offset === -new Date(time).getTimezoneOffset()) name.remove();
  }
}

/** Replaces the link of an embed with the other site's player on click. */
function offerPlayers(): void {
  for (const facade of document.querySelectorAll<HTMLElement>('[data-player]')) {
    const link = facade.querySelector('a')!;
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement('iframe');
      frame.src = facade.dataset.player!;
      frame.title = link.textContent!.trim();
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

/**
 * Registers the service worker that keeps read stories and the offline page, once the page has all that it needs, and
 * tells it when there is a network again.
 */
function readOffline(offlinePage: string, load: LoadSavedStoriesScript): void {
  const list = document.querySelector('[data-read-stories]');
  if (list) void load().then(({ listReadStories }) => listReadStories(list));
  const worker = navigator.serviceWorker;
  const tell = async (message?: WorkerMessage) => (await worker.ready).active!.postMessage(message);
  addEventListener('online', () => void tell());
  addEventListener('load', () =>
    setTimeout(
      () =>
        void worker.register('/sw.js').then(
          () => tell(offlinePage),
          () => undefined,
        ),
      AFTER_LOAD_MS,
    ),
  );
}

/*
 * What a reader's page can do besides being read. All of it is extra: nothing on the page waits for it, and everything
 * is there without it.
 */
const { offline, keeper } = (document.currentScript as HTMLScriptElement).dataset;
const loadSavedStories = () => import(keeper!) as Promise<SavedStoriesScript>;

countActivation();
offerSharing();
closeQrCode();
offerPlayers();
applyDisplayPreferences();
dropOwnZones();
// The preview of a story belongs to the newsroom.
if ('serviceWorker' in navigator && isSecureContext && isForReaders(location.href)) {
  offerSaving(loadSavedStories);
  readOffline(offline!, loadSavedStories);
}
