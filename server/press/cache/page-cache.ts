import { LRUCache } from 'lru-cache';
import type { Reception } from '@/server/live/listen';
import type { FinishedPage } from './page';
import { PurgeLog } from './purge-log';

/** The result of a render: a page to cache, or a response for one request. */
export interface Filled {
  page: FinishedPage;
  /**
   * `transient`: for seconds only and in a separate cache, so that any number of addresses evict no page of the paper.
   */
  keep: boolean | 'transient';
  /** Whether other addresses share this page, so that a further name costs only the memory of the name. */
  isShared?: boolean;
}

interface Entry {
  page: FinishedPage;
  madeAt: number;
  /** When it was last sent. */
  requestedAt: number;
  /** The moment in the purge log at which its render started. */
  began: number;
  usableMs: number;
  /** Something shown in addition to the page's own content has changed since. */
  outdated: boolean;
  /** An update has replaced its content: it is sent only while the database is unavailable. */
  isReplaced?: boolean;
  /** Bytes it takes. */
  size: number;
  /** The page that this is a variant of. */
  variantOf?: FinishedPage;
}

interface Fill {
  began: number;
  result: Promise<{ page: FinishedPage; isCurrentFor(asked: number): boolean }>;
}

/** After this time a page is rendered again in the background, to refresh its dates and rankings. */
const FRESH_MS = 10 * 60_000;

/** After this time it is rendered again before it is sent. */
const USABLE_MS = 60 * 60_000;

const TRANSIENT_MS = 20_000;

/** The part of the memory that transient answers may take. */
const TRANSIENT_PART = 1 / 16;

/** The bytes of an entry in addition to its page and its name. */
const NAME_BYTES = 1024;

/** After a render has failed, pages that can only be checked by a render are sent unchecked for this long. */
const RETRY_MS = 1000;

// No name of a page has a line break.
const variantName = (name: string, variant: string) => `${name}\n${variant}`;

/**
 * Finished pages in memory under a byte limit. Concurrent misses share one render. Invariant, in any order of renders
 * and purges: a render that started before a purge of any of its keys is neither cached nor sent to a request that
 * arrived after that purge. Exception: after an update it may be sent while the database is unavailable.
 */
export class PageCache {
  private readonly lasting: LRUCache<string, Entry>;
  private readonly transient: LRUCache<string, Entry>;
  /** The names of the pages of each key. */
  private readonly names: NamesByKey = new Map();
  /** Pages replaced by an update, kept separately so that the next update does not scan them again. */
  private readonly replaced: NamesByKey = new Map();
  private readonly fills = new Map<string, Fill>();
  private readonly log = new PurgeLog();
  /** Entries whose render started before this moment may have missed a purge. */
  private trustedSince = 0;
  private reception: Reception = 'received';
  private failedAt = -Infinity;
  /** Purge counts of the keys that are watched. */
  private readonly watched = new Map<string, number>();

  /**
   * @param bytesLimit of all pages in total
   * @param clock milliseconds from any origin
   */
  constructor(
    bytesLimit: number,
    private readonly clock = () => performance.now(),
  ) {
    const store = (maxSize: number) =>
      new LRUCache<string, Entry>({
        maxSize,
        sizeCalculation: ({ size }, name) => size + 2 * name.length,
        dispose: ({ page, isReplaced }, name) =>
          removeName(isReplaced ? this.replaced : this.names, name, page.keys),
      });
    this.lasting = store(Math.floor(bytesLimit * (1 - TRANSIENT_PART)));
    this.transient = store(Math.floor(bytesLimit * TRANSIENT_PART));
  }

  /** The page if it can be sent without a render. */
  get(name: string): FinishedPage | undefined {
    const entry = this.lasting.get(name) ?? this.transient.get(name);
    if (!entry || !this.isUsable(entry)) return undefined;
    entry.requestedAt = this.clock();
    return entry.page;
  }

  /** A variant of a page, made from exactly this one. */
  variant(name: string, variant: string, of: FinishedPage): FinishedPage | undefined {
    const entry = this.lasting.get(variantName(name, variant));
    return entry?.variantOf === of ? entry.page : undefined;
  }

  /** Caches a variant of a page for as long as the page itself. */
  keepVariant(name: string, variant: string, of: FinishedPage, page: FinishedPage): void {
    const entry = this.lasting.peek(name);
    if (entry?.page !== of) return;
    this.store(this.lasting, variantName(name, variant), { ...entry, page, size: page.size, variantOf: of });
  }

  private peek(name: string): Entry | undefined {
    return this.lasting.peek(name) ?? this.transient.peek(name);
  }

  private isUsable(entry: Entry): boolean {
    return this.isTrusted(entry) && this.clock() - entry.madeAt < entry.usableMs;
  }

  /** Whether none of its keys can have been purged since. */
  private isTrusted({ began, isReplaced }: Entry): boolean {
    return !isReplaced && this.reception === 'received' && began >= this.trustedSince;
  }

  /**
   * The page even if it is stale; while the database is unavailable, also if an update has replaced it or purges may
   * have been missed. With its age in seconds. Never a withdrawn page.
   */
  unchecked(name: string, isAway = this.isUnreachable): { page: FinishedPage; age: number } | undefined {
    const entry = this.peek(name);
    if (!entry) return undefined;
    const isOnlyOld = entry.usableMs === USABLE_MS && this.isTrusted(entry);
    if (!isOnlyOld && !isAway) return undefined;
    entry.requestedAt = this.clock();
    return { page: entry.page, age: Math.floor((this.clock() - entry.madeAt) / 1000) };
  }

  /** Whether the database does not answer. */
  get isUnreachable(): boolean {
    return this.reception === 'unreachable';
  }

  /** Whether there is a page of this name, whatever its age. */
  has(name: string): boolean {
    return this.peek(name) !== undefined;
  }

  /** Whether the page should be rendered again, though it can still be sent. */
  isAged(name: string): boolean {
    const entry = this.peek(name);
    return (
      entry !== undefined &&
      !this.fills.has(name) &&
      (entry.outdated || this.clock() - entry.madeAt >= FRESH_MS)
    );
  }

  /**
   * The page from a render that started after this call, or none of whose keys was purged in between. When the render
   * fails, falls back to an older page that was not purged.
   * @throws the render's error when there is none
   */
  async fill(name: string, render: () => Promise<Filled>): Promise<FinishedPage> {
    if (this.reception !== 'received') {
      const unchecked = this.older(name);
      if (unchecked && this.clock() - this.failedAt < RETRY_MS) return unchecked;
      // Purges cannot be received: each request is treated as if it came right after one.
      this.log.addAll();
    }
    const asked = this.log.now;
    for (;;) {
      const { result } = this.fills.get(name) ?? this.start(name, render);
      const { page, isCurrentFor } = await result;
      if (isCurrentFor(asked)) return page;
    }
  }

  /** The page of an earlier render, unless it was purged. */
  private older(name: string): FinishedPage | undefined {
    const entry = this.peek(name);
    return entry?.isReplaced ? undefined : entry?.page;
  }

  private start(name: string, render: () => Promise<Filled>): Fill {
    const began = this.log.start();
    const fill: Fill = {
      began,
      result: this.run(name, began, render).finally(() => {
        if (this.fills.get(name) === fill) this.fills.delete(name);
        this.log.end(began);
      }),
    };
    this.fills.set(name, fill);
    return fill;
  }

  private async run(name: string, began: number, render: () => Promise<Filled>) {
    const always = () => true;
    let filled: Filled;
    try {
      filled = await render();
    } catch (error) {
      this.failedAt = this.clock();
      const page = this.older(name);
      if (page) return { page, isCurrentFor: always };
      throw error;
    }
    const { page, keep, isShared } = filled;
    if (page.status >= 500) {
      this.failedAt = this.clock();
      return { page: this.older(name) ?? page, isCurrentFor: always };
    }
    const purged = this.log.hasPurgedSince(began, page.keys);
    if (!purged && keep)
      this.keep(name, {
        page,
        began,
        isTransient: keep === 'transient',
        size: isShared ? NAME_BYTES : page.size,
      });
    else if (!keep) this.drop(name);
    return { page, isCurrentFor: purged ? (asked: number) => asked <= began : always };
  }

  private keep(
    name: string,
    { isTransient, ...kept }: Pick<Entry, 'page' | 'began' | 'size'> & { isTransient: boolean },
  ): void {
    this.drop(name);
    const outdated = this.log.hasOutdatedSince(kept.began, kept.page.keys);
    const usableMs = isTransient ? TRANSIENT_MS : USABLE_MS;
    const now = this.clock();
    const entry = { ...kept, madeAt: now, requestedAt: now, usableMs, outdated };
    this.store(isTransient ? this.transient : this.lasting, name, entry);
  }

  private store(store: LRUCache<string, Entry>, name: string, entry: Entry): void {
    store.delete(name);
    store.set(name, entry);
    if (store.has(name)) addName(entry.isReplaced ? this.replaced : this.names, name, entry.page.keys);
  }

  /** Keeps a page for an outage of the database before it is rendered again. */
  private replace(name: string, entry: Entry): void {
    removeName(this.names, name, entry.page.keys);
    entry.isReplaced = true;
    addName(this.replaced, name, entry.page.keys);
  }

  /**
   * Purges every page that was made from one of these keys.
   * @param isUpdate whether their content is replaced rather than withdrawn
   * @returns the names of the pages requested within this time, in the order of the keys, most recent first
   */
  purge(keys: string[], withinMs = 0, isUpdate = false): string[] {
    this.log.add(keys);
    const since = this.clock() - withinMs;
    const wanted: string[] = [];
    for (const key of keys) {
      this.countIfWatched(key);
      const asked: { name: string; requestedAt: number }[] = [];
      for (const name of [...(this.names.get(key) ?? [])]) {
        const entry = this.peek(name)!;
        const { requestedAt, variantOf } = entry;
        if (requestedAt > since && !variantOf) asked.push({ name, requestedAt });
        if (isUpdate && !variantOf && entry.page.status === 200) this.replace(name, entry);
        else this.drop(name);
      }
      if (!isUpdate) for (const name of [...(this.replaced.get(key) ?? [])]) this.drop(name);
      wanted.push(...asked.sort((one, other) => other.requestedAt - one.requestedAt).map(({ name }) => name));
    }
    return wanted;
  }

  /**
   * Marks every page with one of these keys as outdated; it is served stale until it is rendered again.
   * @returns the names of those pages, the most recently requested first
   */
  outdate(keys: string[]): string[] {
    this.log.outdate(keys);
    const due = new Set(keys.flatMap(key => [...(this.names.get(key) ?? [])]));
    for (const name of due) this.peek(name)!.outdated = true;
    if (!due.size) return [];
    return [...this.lasting.entries()].flatMap(([name, { variantOf }]) =>
      due.has(name) && !variantOf ? [name] : [],
    );
  }

  /** Drops one page. */
  drop(name: string): void {
    this.lasting.delete(name);
    this.transient.delete(name);
  }

  /** While purges are missed and the database can be read, every page is rendered again before it is sent. */
  setReception(reception: Reception): void {
    this.reception = reception;
  }

  /**
   * Purges are received again. Pages cached before may have missed some, and are rendered again at their next request.
   */
  markAllStale(): void {
    this.reception = 'received';
    this.trustedSince = this.log.addAll();
    for (const key of this.watched.keys()) this.countIfWatched(key);
  }

  /** How often this key may have been purged so far. Starts watching the key. */
  purgesOf(key: string): number {
    const known = this.watched.get(key);
    if (known === undefined) this.watched.set(key, 0);
    return known ?? 0;
  }

  private countIfWatched(key: string): void {
    const known = this.watched.get(key);
    if (known !== undefined) this.watched.set(key, known + 1);
  }

  get pages(): number {
    return this.lasting.size + this.transient.size;
  }

  /** Bytes that all pages take, counted as `sizeCalculation` does. */
  get bytes(): number {
    return this.lasting.calculatedSize + this.transient.calculatedSize;
  }

  /** Seconds since the oldest page that may be sent was made; 0 without pages. */
  get oldestSeconds(): number {
    const times = [...this.lasting.values()].flatMap(({ madeAt, isReplaced }) =>
      isReplaced ? [] : [madeAt],
    );
    return times.length ? Math.max(0, (this.clock() - Math.min(...times)) / 1000) : 0;
  }
}

type NamesByKey = Map<string, Set<string>>;

function addName(index: NamesByKey, name: string, keys: string[]): void {
  for (const key of keys) {
    const named = index.get(key);
    if (named) named.add(name);
    else index.set(key, new Set([name]));
  }
}

function removeName(index: NamesByKey, name: string, keys: string[]): void {
  for (const key of keys) {
    const named = index.get(key);
    named?.delete(name);
    if (named?.size === 0) index.delete(key);
  }
}
