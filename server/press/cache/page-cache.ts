import { LRUCache } from 'lru-cache';
import type { FinishedPage } from './page';

/** What a render produced: a page that may be kept, or an answer for this one request. */
export interface Filled {
  page: FinishedPage;
  keep: boolean;
}

interface Entry {
  page: FinishedPage;
  madeAt: number;
  /** Set after purges may have been missed: made anew at the next request, but sent if that fails. */
  stale: boolean;
}

/** After this time a page is made anew behind the back of whoever asks, for its dates and rankings. */
const FRESH_MS = 10 * 60_000;

/** After this time it is made anew before it is sent. */
const USABLE_MS = 60 * 60_000;

/**
 * Finished pages in memory under a byte limit. A miss is filled once while others wait; a purge drops every page
 * with the key and keeps fills that began before it from being kept.
 */
export class PageCache {
  private readonly entries: LRUCache<string, Entry>;
  private readonly names = new Map<string, Set<string>>();
  private fills = new Map<string, Promise<FinishedPage>>();
  private purges = 0;
  private readonly lastPurge = new Map<string, number>();
  /** Purges of the keys that somebody follows. */
  private readonly followed = new Map<string, number>();

  constructor(
    bytesLimit: number,
    /** Milliseconds, from any beginning. */
    private readonly clock = () => performance.now(),
  ) {
    this.entries = new LRUCache<string, Entry>({
      maxSize: bytesLimit,
      sizeCalculation: entry => entry.page.size,
      dispose: (entry, name) => this.forget(name, entry.page.keys),
    });
  }

  /** The page if it is here, beyond doubt and not too old. */
  get(name: string): FinishedPage | undefined {
    const entry = this.entries.get(name);
    return entry && !entry.stale && this.clock() - entry.madeAt < USABLE_MS ? entry.page : undefined;
  }

  /** Whether the page should be made anew, though it can still be sent. */
  isAged(name: string): boolean {
    const entry = this.entries.peek(name);
    return entry !== undefined && this.clock() - entry.madeAt >= FRESH_MS && !this.fills.has(name);
  }

  /** The page, rendered now if it is not here. A doubtful page is sent when its render fails. */
  async fill(name: string, render: () => Promise<Filled>): Promise<FinishedPage> {
    const running = this.fills.get(name);
    if (running) return running;
    const filling = this.fillNow(name, render).finally(() => {
      if (this.fills.get(name) === filling) this.fills.delete(name);
    });
    this.fills.set(name, filling);
    return filling;
  }

  private async fillNow(name: string, render: () => Promise<Filled>): Promise<FinishedPage> {
    const began = this.purges;
    const older = this.entries.peek(name)?.page;
    let filled: Filled;
    try {
      filled = await render();
    } catch (error) {
      if (older) return older;
      throw error;
    }
    if (filled.page.status >= 500 && older) return older;
    const purgedMeanwhile = filled.page.keys.some(key => (this.lastPurge.get(key) ?? 0) > began);
    if (filled.keep && !purgedMeanwhile) this.keep(name, filled.page);
    else if (!filled.keep) this.entries.delete(name);
    return filled.page;
  }

  private keep(name: string, page: FinishedPage): void {
    this.entries.delete(name);
    this.entries.set(name, { page, madeAt: this.clock(), stale: false });
    if (!this.entries.has(name)) return;
    for (const key of page.keys) {
      const named = this.names.get(key);
      if (named) named.add(name);
      else this.names.set(key, new Set([name]));
    }
  }

  private forget(name: string, keys: string[]): void {
    for (const key of keys) {
      const named = this.names.get(key);
      named?.delete(name);
      if (named?.size === 0) this.names.delete(key);
    }
  }

  /** Drops every page that was made from one of these. */
  purge(keys: string[]): void {
    this.purges++;
    // Whoever asks from now on must not be handed a page whose render began before.
    const unfinished = this.fills.size > 0;
    this.fills = new Map();
    for (const key of keys) {
      if (unfinished) this.lastPurge.set(key, this.purges);
      this.countIfFollowed(key);
      for (const name of [...(this.names.get(key) ?? [])]) this.entries.delete(name);
    }
    if (!unfinished) this.lastPurge.clear();
  }

  /** After a time in which purges may have been missed: every page is made anew before it is sent again. */
  markAllStale(): void {
    this.purges++;
    this.fills = new Map();
    for (const entry of this.entries.values()) entry.stale = true;
    for (const key of this.followed.keys()) this.countIfFollowed(key);
  }

  /** How often this key may have been purged so far; it is followed from now on. */
  purgesOf(key: string): number {
    const known = this.followed.get(key);
    if (known === undefined) this.followed.set(key, 0);
    return known ?? 0;
  }

  private countIfFollowed(key: string): void {
    const known = this.followed.get(key);
    if (known !== undefined) this.followed.set(key, known + 1);
  }

  get pages(): number {
    return this.entries.size;
  }
}
