/**
 * Runs a function for each item, a limited number at once, started in order. Each result is reported as soon
 * as it is available.
 * @param run must not reject
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
