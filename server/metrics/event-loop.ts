import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

const RESOLUTION_MS = 20;

const PERIOD_MS = 60_000;

let delays: IntervalHistogram | undefined;
let last = 0;

/** Starts to measure the delay of the event loop, in periods of a minute. @returns a function that ends it */
export function startLoopMonitor(): () => void {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  delays = histogram;
  const timer = setInterval(() => {
    last = delayIn(histogram);
    histogram.reset();
  }, PERIOD_MS).unref();
  return () => {
    clearInterval(timer);
    histogram.disable();
  };
}

const delayIn = (histogram: IntervalHistogram) => Math.max(0, histogram.percentile(99) / 1e6 - RESOLUTION_MS);

/** The 99th percentile of the delay of the last minute or of the running one, whichever is longer, in milliseconds. */
export const lastLoopDelay = (): number => Math.max(last, delays ? delayIn(delays) : 0);
