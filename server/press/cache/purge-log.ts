/** Above this many remembered keys, every key counts as purged for the running renders. */
const MAX_KEYS = 20_000;

/**
 * The order of purges and renders in this process, by a counter of purges. Keys are kept only as long as a render that
 * started before their purge is running.
 */
export class PurgeLog {
  private moment = 0;
  private readonly purged = new Map<string, number>();
  private readonly outdated = new Map<string, number>();
  /** The last moment at which every key counts as purged. */
  private allPurged = 0;
  /** How many running renders started at each moment. */
  private readonly running = new Map<number, number>();

  /** The number of purges so far. */
  get now(): number {
    return this.moment;
  }

  /** A render starts. @returns the moment to hand to `end` */
  start(): number {
    this.running.set(this.moment, (this.running.get(this.moment) ?? 0) + 1);
    return this.moment;
  }

  /** Records the end of a render that started at this moment. */
  end(began: number): void {
    const left = this.running.get(began)! - 1;
    if (left > 0) this.running.set(began, left);
    else this.running.delete(began);
    if (this.running.size) return;
    this.purged.clear();
    this.outdated.clear();
  }

  /** Records a purge of these keys. */
  add(keys: string[]): void {
    this.moment++;
    this.remember(this.purged, keys);
  }

  /** Records a change of what pages with these keys show in addition to their own content. */
  outdate(keys: string[]): void {
    this.moment++;
    this.remember(this.outdated, keys);
  }

  /** Records a purge of every key. @returns this moment */
  addAll(): number {
    return (this.allPurged = ++this.moment);
  }

  private remember(log: Map<string, number>, keys: string[]): void {
    if (!this.running.size) return;
    for (const key of keys) log.set(key, this.moment);
    if (log.size <= MAX_KEYS) return;
    log.clear();
    this.allPurged = this.moment;
  }

  /** Whether one of the keys was purged after this moment, at which a running render started. */
  hasPurgedSince(began: number, keys: string[]): boolean {
    return this.allPurged > began || keys.some(key => (this.purged.get(key) ?? 0) > began);
  }

  /** Whether what one of the keys names has changed after this moment. */
  hasOutdatedSince(began: number, keys: string[]): boolean {
    return keys.some(key => (this.outdated.get(key) ?? 0) > began);
  }
}
