/** The maximum time for which one urgent task defers other work. */
const MAX_URGENT_MS = 250;

/** Defers work briefly while something urgent runs, and then does all of it. */
export class Deferral {
  private urgent = 0;
  private waiting: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param mostMs how long work may be deferred */
  constructor(private readonly mostMs: number) {}

  /** Runs work that others wait for. */
  async runUrgent<T>(work: () => Promise<T>): Promise<T> {
    this.urgent++;
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(limit);
      if (--this.urgent === 0) this.flush();
    };
    const limit = setTimeout(end, MAX_URGENT_MS);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Does the work immediately, or shortly afterwards when something urgent runs. */
  run(work: () => void): void {
    if (!this.urgent) return work();
    this.waiting.push(work);
    this.timer ??= setTimeout(() => this.flush(), this.mostMs);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const works = this.waiting;
    this.waiting = [];
    for (const work of works) work();
  }
}
