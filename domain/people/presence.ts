/** Somebody with a story open in one window. */
export interface Visit {
  /** Names the window. */
  visit: string;
  personId: string;
  name: string;
  /** The number of the block of the body that her cursor is in, from 0; null elsewhere on the page. */
  block: number | null;
}

/** How often a window says that it is there. */
export const PRESENCE_BEAT_MS = 6000;
/** Whoever has said nothing for this long is gone: two beats may be lost, and it is still under 20 seconds. */
export const GONE_AFTER_MS = 15_000;
/** More people than any screen names. */
const MOST_VISITS = 50;

/** Who is in a story, as heard so far. */
export class Roster {
  private readonly lastSeen = new Map<string, { visit: Visit; at: number }>();

  /** True when what people see changes. */
  record(visit: Visit, at: number): boolean {
    const before = this.lastSeen.get(visit.visit);
    if (!before && this.lastSeen.size >= MOST_VISITS) return false;
    this.lastSeen.set(visit.visit, { visit, at: Math.max(at, before?.at ?? 0) });
    return !before || before.visit.block !== visit.block || before.visit.name !== visit.name;
  }

  /** True when she was there. */
  leave(visit: string): boolean {
    return this.lastSeen.delete(visit);
  }

  /** Forgets whoever has been silent for too long. True when somebody has. */
  sweep(now: number): boolean {
    const silent = [...this.lastSeen].filter(([, { at }]) => now - at > GONE_AFTER_MS);
    for (const [visit] of silent) this.lastSeen.delete(visit);
    return silent.length > 0;
  }

  find(visit: string): { visit: Visit; at: number } | null {
    return this.lastSeen.get(visit) ?? null;
  }

  /** Everybody but the one who looks, in the order in which they came. */
  others(visit: string): Visit[] {
    return [...this.lastSeen.values()]
      .map(({ visit: other }) => other)
      .filter(other => other.visit !== visit);
  }
}
