import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import {
  resetPeakMemory,
  loadFromSeparateProcess,
  median,
  peakMemory,
  quantile,
  storiesOfFront,
  type LoadResult,
} from './load';
import { newsroomApi } from './newsroom-api';
import { newestStory, publishAndSee } from './publishing';

/**
 * How readers and editors slow each other down on the cached pages of the demo paper: throughput and latency of
 * readers, alone and with one publish per second, at the full rate of 64 connections and at half that rate; and the
 * time from the click on Publish to the new headline on the story page, its section and its front under that load.
 */
const SECONDS = 40;
/** Publishes before measuring, so that V8 has optimised the code, as in a server that has run for a while. */
const WARMING_UP = 30;

const server = await startTestServer();
try {
  const port = Number(new URL(server.url).port);
  const call = newsroomApi(
    server.url,
    await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password),
  );
  const editions = ['/', '/asia', '/zh', '/bi', '/fr'];
  const paths = (await Promise.all(editions.map(path => storiesOfFront(server.url + path)))).flat();
  const pages = [...editions, ...new Set(paths)];
  for (const page of pages) await (await fetch(server.url + page)).text();

  const id = await newestStory(server.url);
  for (let round = 0; round < WARMING_UP; round++) await publishAndSee(server.url, call, id);
  resetPeakMemory(server.pid);
  const quiet = await publishing(() => wait(SECONDS * 1000));
  const alone = await loadFromSeparateProcess(port, pages, SECONDS);
  const busy = await publishing(() => loadFromSeparateProcess(port, pages, SECONDS));
  const half = { most: alone.perSecond / 2 };
  const halfAlone = await loadFromSeparateProcess(port, pages, SECONDS, half);
  const halfBusy = await publishing(() => loadFromSeparateProcess(port, pages, SECONDS, half));

  console.log(`\n${pages.length} cached pages over 64 connections, ${SECONDS} seconds each`);
  row('no readers', null, quiet.times);
  row('readers alone', alone);
  row('a publish per second', busy.result, busy.times);
  row('half the rate, alone', halfAlone);
  row('a publish per second', halfBusy.result, halfBusy.times);

  /** Publishes once per second while `meanwhile` runs. @returns its result, and the milliseconds of each publish */
  async function publishing<T>(meanwhile: () => Promise<T>): Promise<{ result: T; times: number[] }> {
    const times: number[] = [];
    let isOver = false;
    const publishes = (async () => {
      while (!isOver) {
        const pause = wait(1000);
        times.push(await publishAndSee(server.url, call, id));
        await pause;
      }
    })();
    const result = await meanwhile();
    isOver = true;
    await publishes;
    return { result, times };
  }

  function row(name: string, load: LoadResult | null, times: number[] = []): void {
    const readers =
      load &&
      `${load.perSecond.toFixed(0).padStart(6)} pages per second (${(load.perSecond / alone.perSecond).toFixed(2)}), p50 ${load.p50.toFixed(1)} ms, p99 ${load.p99.toFixed(1)} ms`;
    const editors =
      times.length > 0 &&
      `publish to visible median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`;
    console.log(`  ${name.padEnd(22)} ${[readers, editors].filter(Boolean).join('; ')}`);
  }
  console.log(`  peak memory of the process ${peakMemory(server.pid)} MB`);
} finally {
  await server.stop();
}
