/**
 * Runs something for each item, so many at once, started in their order. Each answers by itself, so that what comes early
 * does not wait for what comes late. @param run must not reject
 */
export function inTurns<Item, Result>(
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
