import type { BrowserContext, Page, Route } from 'playwright';
import { sealingBy } from '@/components/journal/sealing';
import type { Random } from '@/scripts/test/faults/network';

/** The faults of a browser's requests to the newsroom's API. */
export const NETWORKS = ['gone', 'answers lost', 'slow', 'lossy', 'busy'] as const;
export type Network = 'there' | (typeof NETWORKS)[number];

/** How the pages of a browser reach the server. */
export interface Reach {
  network: Network;
  /** Whether the pages are of a build before the last change to the document schema. */
  isOlder: boolean;
}

/** Applies the current faults to every request of a browser to the newsroom's API. */
export async function disturb(
  context: BrowserContext,
  reach: Readonly<Reach>,
  random: Random,
): Promise<void> {
  await context.route('**/api/newsroom/**', async route => {
    // The requests of a closed page are aborted.
    await meet(route, reach, random).catch(() => {});
  });
}

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** The request of a commit as sent by an older page. */
function olderCommit(route: Route): { postData?: string } {
  const request = route.request();
  if (!request.url().endsWith('/commits') || request.method() !== 'POST') return {};
  const headers = request.headers();
  if (headers['content-encoding']) return {};
  return { postData: JSON.stringify({ ...request.postDataJSON(), schema: 'older' }) };
}

async function meet(route: Route, { network, isOlder }: Reach, random: Random): Promise<void> {
  const go = () => route.continue(isOlder ? olderCommit(route) : {});
  const isWrite = route.request().method() !== 'GET';
  switch (network) {
    case 'there':
      return go();
    case 'gone':
      return route.abort();
    case 'answers lost':
      if (!isWrite) return go();
      // A server killed meanwhile does not respond.
      await route.fetch().catch(() => {});
      return route.abort();
    case 'slow':
      await wait(isWrite ? 900 : 200);
      return go();
    case 'lossy':
      await wait(300);
      if (!random.chance(0.05)) return go();
      if (isWrite && random.chance(0.5)) await route.fetch().catch(() => {});
      return route.abort();
    case 'busy':
      return route.fulfill({ status: 503, json: { reason: 'overloaded' }, headers: { 'retry-after': '1' } });
  }
}

/** Lets `refuseToKeep` make the storage of a browser fail, as with a full disk. */
export async function allowRefusal(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (!('refusesToKeep' in globalThis)) return put.apply(this, args);
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
}

/** Until the page is left or `false` is set. */
export async function refuseToKeep(page: Page, refuses: boolean): Promise<void> {
  await page.evaluate(is => {
    if (is) Object.assign(globalThis, { refusesToKeep: true });
    else Reflect.deleteProperty(globalThis, 'refusesToKeep');
  }, refuses);
}

/**
 * The keys of the person in a browser. A page has them only while the person is signed in and the server is reachable.
 */
const knownKeys = new WeakMap<BrowserContext, Promise<string[]>>();

/**
 * The keys that open the journal of a browser, read once and then cached for `journalOf`.
 * @throws Error when the browser is signed out and they were not read before
 */
export function journalKeysOf(page: Page): Promise<string[]> {
  const context = page.context();
  const known = knownKeys.get(context) ?? readKeys(page);
  knownKeys.set(context, known);
  known.catch(() => knownKeys.delete(context));
  return known;
}

async function readKeys(page: Page): Promise<string[]> {
  const html = await (await page.context().request.get(new URL('/newsroom/account', page.url()).href)).text();
  const keys = /\\?"journalKeys\\?":(\[[^\]]+\])/.exec(html)?.[1];
  if (!keys) throw new Error('The journal cannot be read: its browser is signed out');
  return JSON.parse(keys.replaceAll('\\', '')) as string[];
}

/** The whole content of a browser's journal, as one text. */
export async function journalOf(page: Page): Promise<string> {
  const { unseal } = sealingBy(await journalKeysOf(page));
  const kept = await page.evaluate(async () => {
    // Opening a missing database would create an empty one.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'broadsheet-journal')) return [];
    return new Promise<number[][]>((resolve, reject) => {
      const request = indexedDB.open('broadsheet-journal');
      request.onerror = () => reject(new Error('The journal cannot be opened'));
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => database.close();
        const texts = database.transaction('texts').objectStore('texts').getAll();
        texts.onsuccess = () => {
          database.close();
          resolve((texts.result as { sealed: Uint8Array }[]).map(({ sealed }) => [...sealed]));
        };
      };
    });
  });
  return kept.map(bytes => JSON.stringify(unseal({ sealed: Uint8Array.from(bytes) }))).join('\n');
}
