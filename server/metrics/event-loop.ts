import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

const RESOLUTION_MS = 20;

let delays: IntervalHistogram | undefined;

/** Measures from now on how late the event loop runs. */
export function startLoopMonitor(): void {
  delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
}

/** The 99th percentile of the delay since the last reading, in milliseconds; 0 while nothing is measured. */
export function takeLoopDelay(): number {
  if (!delays) return 0;
  const delay = delays.percentile(99) / 1e6 - RESOLUTION_MS;
  delays.reset();
  return Math.max(0, Number.isFinite(delay) ? delay : 0);
}
