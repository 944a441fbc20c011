import { parseUrl } from '@/domain/web-address';

/** The browser cache in which the service worker keeps the stories that were read, and what they look like. */
export const READ_CACHE = 'read-1';

/** The end of the address of an edition's page for when there is no network. */
export const OFFLINE = '/offline';

const NOT_READERS = /^\/(newsroom|api|media|oembed|viewed|display-preferences|healthz|readyz)(\/|$)/;

/** Whether a page or file is public and may be kept; the newsroom's never are. */
export function isForReaders(address: string): boolean {
  const url = parseUrl(address);
  return url?.origin === location.origin && !NOT_READERS.test(url.pathname);
}

/** What a page tells the service worker, which then deletes what was withdrawn: also the offline page that it is to keep. */
export type WorkerMessage = string;
