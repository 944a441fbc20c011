import { LRUCache } from 'lru-cache';

/** A process without a heartbeat for this long is no longer awaited, unless it is connected. */
const ALIVE_MS = 5000;
/** Longer than a process takes to replace a silently lost connection. */
const WAIT_MS = 6000;
const MAX_PURGES = 1000;
const MAX_PROCESSES = 1000;

/** The state of a purge that processes confirm. */
interface Confirmed {
  /** Whether this process was notified of it: reports received after that were also sent after it. */
  hasArrived: boolean;
  by: Set<string>;
  changed: (() => void) | null;
}

/**
 * Waits until every process has dropped the pages of a purge. Notifications arrive everywhere in the order of their
 * transactions, so a process that marks all of its pages as unchecked after the purge has confirmed it too.
 */
export class Confirmations {
  private readonly purges = new LRUCache<string, Confirmed>({ max: MAX_PURGES });
  private readonly heard = new LRUCache<string, number>({ max: MAX_PROCESSES });

  /**
   * @param self the id of this process, whose pages are dropped directly
   * @param connected ids of the processes that are connected to the database
   * @param clock milliseconds from any origin
   */
  constructor(
    private readonly self: string,
    private readonly connected: () => Promise<string[]>,
    private readonly clock = () => performance.now(),
    private readonly waitMs = WAIT_MS,
  ) {}

  /** Records that a process is alive. */
  heartbeat(processId: string): void {
    this.heard.set(processId, this.clock());
  }

  /** Records that a process has stopped. */
  left(processId: string): void {
    this.heard.delete(processId);
    for (const purge of this.purges.values()) {
      purge.by.add(processId);
      purge.changed?.();
    }
  }

  /** Records that this process was notified of a purge. */
  arrived(purgeId: string): void {
    this.stateOf(purgeId).hasArrived = true;
  }

  confirm(processId: string, purgeId: string): void {
    const state = this.stateOf(purgeId);
    state.by.add(processId);
    state.changed?.();
  }

  /** Records that a process has marked all of its pages as unchecked. */
  confirmAll(processId: string): void {
    for (const purge of this.purges.values()) {
      if (!purge.hasArrived) continue;
      purge.by.add(processId);
      purge.changed?.();
    }
  }

  /** Waits for a bounded time. @returns the ids of processes that have not confirmed the purge */
  async missing(purgeId: string): Promise<string[]> {
    const state = this.stateOf(purgeId);
    const since = this.clock() - ALIVE_MS;
    const alive = [...this.heard.entries()].flatMap(([id, at]) => (at > since ? [id] : []));
    const expected = new Set([...alive, ...(await this.connected())]);
    expected.delete(this.self);
    const missing = () => [...expected].filter(id => !state.by.has(id));
    await new Promise<void>(resolve => {
      const timer = setTimeout(end, this.waitMs);
      function end(): void {
        clearTimeout(timer);
        state.changed = null;
        resolve();
      }
      state.changed = () => missing().length || end();
      state.changed();
    });
    return missing();
  }

  private stateOf(purgeId: string): Confirmed {
    const known = this.purges.get(purgeId);
    if (known) return known;
    const state: Confirmed = { hasArrived: false, by: new Set(), changed: null };
    this.purges.set(purgeId, state);
    return state;
  }
}
