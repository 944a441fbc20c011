import { performance } from 'node:perf_hooks';

/**
 * Bounds of work in another thread: by processor time, and by wall-clock time for when a busy machine gives it little
 * of that.
 */
export interface TimeLimits {
  cpuMs: number;
  runMs: number;
}

/** Which of the limits ended the work. */
export type OverLimit = 'processor' | 'clock';

const LONGEST_PAUSE_MS = 250;

/**
 * Aborts work that is over one of its limits.
 * @param usedMs the processor time that it has used, in milliseconds
 * @returns the signal, which limit it was over, and how to stop watching
 */
export function limitTime({ cpuMs, runMs }: TimeLimits, usedMs: () => number) {
  const controller = new AbortController();
  const start = performance.now();
  let over: OverLimit | null = null;
  const timer = setInterval(
    () => {
      if (usedMs() >= cpuMs) over = 'processor';
      else if (performance.now() - start >= runMs) over = 'clock';
      else return;
      clearInterval(timer);
      controller.abort();
    },
    Math.min(LONGEST_PAUSE_MS, cpuMs, runMs),
  );
  return { signal: controller.signal, over: () => over, stop: () => clearInterval(timer) };
}

/** The processor time of this process from now on, in milliseconds, without that of the current thread. */
export function timeOfOtherThreads(): () => number {
  const start = process.cpuUsage();
  const loop = performance.eventLoopUtilization();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 - performance.eventLoopUtilization(loop).active;
  };
}
