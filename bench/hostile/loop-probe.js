// Loaded into the server before anything else: answers how long its event loop was blocked since the last request.
import { createServer } from 'node:http';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 5;

if (isMainThread && process.argv[1]?.endsWith('serve.ts')) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let gcMs = 0;
  const collections = new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) gcMs = Math.max(gcMs, duration);
  });
  collections.observe({ entryTypes: ['gc'] });
  createServer((_, response) => {
    const heldMs = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
    response.end(JSON.stringify({ heldMs, gcMs, rss: process.memoryUsage().rss }));
    delay.reset();
    gcMs = 0;
  })
    .listen(Number(process.env.LOOP_PROBE_PORT), '127.0.0.1')
    .unref();
}
