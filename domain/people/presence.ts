/** A selection in the body, as positions in its text at a version. */
export interface Cursor {
  anchor: number;
  head: number;
  version: number;
}

/** A person with a story open in one window. */
export interface Visit {
  /** The id of the window. */
  visit: string;
  personId: string;
  name: string;
  /** The index of the block with the cursor, from 0; null elsewhere on the page. */
  block: number | null;
  /** The name of the field with the cursor; not sent by older windows. */
  field?: string | null;
  cursor?: Cursor | null;
}

const placeOf = ({ block, name, field = null, cursor = null }: Visit) =>
  [block, name, field, cursor?.anchor, cursor?.head, cursor?.version].join(' ');

/** The interval of a window's presence reports. */
export const PRESENCE_BEAT_MS = 6000;
/** A window is removed after this silence: two reports may be lost, and it is still under 20 seconds. */
export const GONE_AFTER_MS = 15_000;
/** More people than any screen shows. */
const MAX_VISITS = 50;

/** The people in a story, from the reports received so far. */
export class Roster {
  private readonly lastSeen = new Map<string, { visit: Visit; at: number }>();

  /** True when the visible state changes. */
  record(visit: Visit, at: number): boolean {
    const before = this.lastSeen.get(visit.visit);
    if (!before && this.lastSeen.size >= MAX_VISITS) return false;
    this.lastSeen.set(visit.visit, { visit, at: Math.max(at, before?.at ?? 0) });
    return !before || placeOf(before.visit) !== placeOf(visit);
  }

  /**
   * Records a repeated report from another window. It may arrive after a newer report of the same window,
   * which it must not replace. True when the visible state changes.
   */
  recordRepeated(visit: Visit, at: number): boolean {
    return !this.lastSeen.has(visit.visit) && this.record(visit, at);
  }

  /** True when the window was present. */
  leave(visit: string): boolean {
    return this.lastSeen.delete(visit);
  }

  /** Removes windows that have been silent for too long. True when there were any. */
  sweep(now: number): boolean {
    const silent = [...this.lastSeen].filter(([, { at }]) => now - at > GONE_AFTER_MS);
    for (const [visit] of silent) this.lastSeen.delete(visit);
    return silent.length > 0;
  }

  find(visit: string): { visit: Visit; at: number } | null {
    return this.lastSeen.get(visit) ?? null;
  }

  /** Everyone except the current window, in order of arrival. */
  others(visit: string): Visit[] {
    return [...this.lastSeen.values()]
      .map(({ visit: other }) => other)
      .filter(other => other.visit !== visit);
  }
}
