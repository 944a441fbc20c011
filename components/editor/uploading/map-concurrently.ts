/** The maximum number of files in one choice or drop. */
const MAX_FILES = 20;

/** The server's limit of parallel uploads per person. */
export const MAX_CONCURRENT = 2;

/** The files to send, and the number of skipped ones. */
export function withinBound<File>(files: File[]): { sent: File[]; left: number } {
  const sent = files.slice(0, MAX_FILES);
  return { sent, left: files.length - sent.length };
}

/**
 * Runs a function for each item, a limited number at once, started in order. Each result is reported as soon
 * as it is available.
 * @param run must not reject
 */
export function mapConcurrently<Item, Result>(
  items: Item[],
  atOnce: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result>[] {
  const running = new Set<Promise<Result>>();
  let before: Promise<unknown> = Promise.resolve();
  return items.map(item => {
    const started = before.then(async () => {
      while (running.size >= atOnce) await Promise.race(running);
      const result = run(item);
      running.add(result);
      void result.finally(() => running.delete(result));
      return { result };
    });
    before = started;
    return started.then(({ result }) => result);
  });
}
