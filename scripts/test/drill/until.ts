/**
 * Polls until a condition is true, for at most a minute, which a loaded machine may need.
 * @throws Error naming it when it is not
 */
export async function until(
  what: () => string,
  isSo: () => Promise<boolean>,
  withinMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`Not true after ${withinMs / 1000} s: ${what()}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
