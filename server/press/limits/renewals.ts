import { AsyncResource } from 'node:async_hooks';
import { passed, waitUntilIdle } from './waiting';

/** The queue limit; a page beyond it is dropped from the cache, so that its next reader gets a fresh one. */
const MAX_WAITING = 2000;

/** The share of time that renewals may take. */
const TIME_SHARE = 0.2;

/**
 * Renders pages again in the background, one at a time, with pauses and after pending requests, so that these are
 * hardly slowed. Requested pages come first.
 */
export class Renewals {
  private readonly requested = new Set<string>();
  private readonly waiting = new Set<string>();
  private working = false;
  /** Renewals run outside the context of any request. */
  private readonly ownContext = new AsyncResource('Renewals');

  /**
   * @param renew renders one page again; must not throw
   * @param drop drops one that does not fit into the queue
   * @param hasPendingRequests whether a reader waits for a page, or an editor for a change
   */
  constructor(
    private readonly renew: (name: string) => Promise<void>,
    private readonly drop: (name: string) => void,
    private readonly hasPendingRequests: () => boolean = () => false,
  ) {}

  /** Adds pages, the most requested first. */
  add(names: string[]): void {
    for (const name of names) {
      if (this.requested.has(name) || this.waiting.has(name)) continue;
      if (this.size >= MAX_WAITING) this.drop(name);
      else this.waiting.add(name);
    }
    this.start();
  }

  /** Adds a page that a reader has just been sent. */
  addFirst(name: string): void {
    this.waiting.delete(name);
    if (this.size >= MAX_WAITING) return;
    this.requested.add(name);
    this.start();
  }

  get size(): number {
    return this.requested.size + this.waiting.size;
  }

  /** Clears the queue. */
  stop(): void {
    this.requested.clear();
    this.waiting.clear();
  }

  private start(): void {
    this.ownContext.runInAsyncScope(() => void this.work());
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    while (this.size) {
      await waitUntilIdle(this.hasPendingRequests);
      const set = this.requested.size ? this.requested : this.waiting;
      const [name] = set;
      // It was stopped in between.
      if (name === undefined) break;
      set.delete(name);
      const began = performance.now();
      await this.renew(name);
      await passed((performance.now() - began) * (1 / TIME_SHARE - 1));
    }
    this.working = false;
  }
}
