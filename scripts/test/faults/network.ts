/** Pseudo-random numbers that are the same for the same seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    chance: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  };
}
export type Random = ReturnType<typeof randomOf>;

/** A clock that jumps from one due task to the next. */
export class VirtualClock {
  now = 0;
  private readonly due: { at: number; order: number; run: () => unknown }[] = [];
  private order = 0;
  private readonly working = new Set<Promise<unknown>>();

  after(ms: number, run: () => unknown): () => void {
    const entry = { at: this.now + Math.max(0, ms), order: this.order++, run };
    this.due.push(entry);
    return () => {
      const at = this.due.indexOf(entry);
      if (at >= 0) this.due.splice(at, 1);
    };
  }

  wait(ms: number): Promise<void> {
    return new Promise(resolve => this.after(ms, resolve));
  }

  /** The clock stops while the real server works. */
  holdFor<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work.catch(() => null).then(() => this.working.delete(ended));
    this.working.add(ended);
    return work;
  }

  /** Runs due tasks until `done` or until none is left; each to its end, with all its immediate consequences. */
  async run(done: () => boolean): Promise<void> {
    while (this.due.length && !done()) {
      this.due.sort((a, b) => a.at - b.at || a.order - b.order);
      const { at, run } = this.due.shift()!;
      this.now = at;
      await run();
      do {
        await Promise.all(this.working);
        await new Promise(resolve => setImmediate(resolve));
      } while (this.working.size);
    }
  }
}

export const FAULTS = [
  'latency',
  'request lost',
  'answer lost',
  'sent twice',
  'late',
  'server killed',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The time after which a browser considers a response lost. */
export const ANSWER_WITHIN = 30_000;
