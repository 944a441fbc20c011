// Loaded into the server before anything else: answers how long its event loop was held since it was last asked.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 5;

if (isMainThread && process.argv[1]?.endsWith('serve.ts')) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  createServer((_, response) => {
    const heldMs = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
    delay.reset();
    response.end(JSON.stringify({ heldMs, rss: process.memoryUsage().rss }));
  })
    .listen(Number(process.env.LOOP_PROBE_PORT), '127.0.0.1')
    .unref();
}
