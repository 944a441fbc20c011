/** Too many requests are waiting for a render to be served in time. */
export class Overloaded extends Error {
  constructor(
    /** When to retry, in seconds. */
    readonly retryAfterSeconds: number,
  ) {
    super('overloaded');
  }
}

interface Waiting {
  start(): void;
}

/** Limits concurrent renders; others wait in a queue for a short time. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly waiting = new Set<Waiting>();

  /**
   * @param most concurrent renders
   * @param mostWaiting requests in the queue
   * @param waitMs how long a request may wait
   */
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
    private readonly waitMs: number,
  ) {}

  /** Whether a render is running or queued. */
  get isBusy(): boolean {
    return this.running > 0;
  }

  /** Runs the work when it is its turn. @throws Overloaded when its turn does not come in time */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.most) this.running++;
    else await this.turn();
    try {
      return await work();
    } finally {
      // The slot is handed over, so that a later request cannot take it.
      const [next] = this.waiting;
      if (next) next.start();
      else this.running--;
    }
  }

  private turn(): Promise<void> {
    const retryAfter = Math.ceil(this.waitMs / 1000);
    if (this.waiting.size >= this.mostWaiting) return Promise.reject(new Overloaded(retryAfter));
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        start: () => {
          clearTimeout(timer);
          this.waiting.delete(waiting);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiting.delete(waiting);
        reject(new Overloaded(retryAfter));
      }, this.waitMs);
      this.waiting.add(waiting);
    });
  }
}
