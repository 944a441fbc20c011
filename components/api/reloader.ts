const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;

/** Runs a callback later; returns how to cancel it. */
type After = (ms: number, run: () => void) => () => void;

const later: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Reads until all announcements are handled: one read at a time, a failed one again after a growing delay,
 * and once more after an announcement during a read.
 * @param read resolves to false when it failed
 */
export function createReloader(read: () => Promise<boolean>, after: After = later) {
  let reading = false;
  let wanted = false;
  let failures = 0;
  let stopped = false;
  let cancelRetry: (() => void) | null = null;

  async function run(): Promise<void> {
    cancelRetry?.();
    cancelRetry = null;
    if (stopped || reading || !wanted) return;
    reading = true;
    wanted = false;
    const done = await read().catch(() => false);
    reading = false;
    failures = done ? 0 : failures + 1;
    if (done) return run();
    wanted = true;
    const pause = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
    if (!stopped) cancelRetry = after(pause, () => void run());
  }

  return {
    /** Announces a change. */
    want() {
      wanted = true;
      void run();
    },
    stop() {
      stopped = true;
      cancelRetry?.();
    },
  };
}
