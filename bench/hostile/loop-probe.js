// Loaded into the server before anything else: reports the longest block of its event loop since the last request.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { performance, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 5;
const NONE = { blockedMs: 0, blockedCpuMs: 0, gcMs: 0 };

if (isMainThread && process.argv[1]?.endsWith('serve.ts')) {
  let most = { ...NONE };
  let last = { at: performance.now(), waitedMs: waitedMs() };
  setInterval(() => {
    const now = { at: performance.now(), waitedMs: waitedMs() };
    const blockedMs = Math.max(0, now.at - last.at - RESOLUTION_MS);
    const blockedCpuMs = Math.max(0, blockedMs - (now.waitedMs - last.waitedMs));
    last = now;
    most = {
      ...most,
      blockedMs: Math.max(most.blockedMs, blockedMs),
      blockedCpuMs: Math.max(most.blockedCpuMs, blockedCpuMs),
    };
  }, RESOLUTION_MS).unref();
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) most.gcMs = Math.max(most.gcMs, duration);
  }).observe({ entryTypes: ['gc'] });
  createServer((_, response) => {
    response.end(JSON.stringify({ ...most, rss: process.memoryUsage().rss }));
    most = { ...NONE };
  })
    .listen(Number(process.env.LOOP_PROBE_PORT), '127.0.0.1')
    .unref();
}

/** Milliseconds for which the main thread was ready to run but the machine ran other threads. 0 outside Linux. */
function waitedMs() {
  try {
    return Number(readFileSync(`/proc/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
