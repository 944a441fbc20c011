import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { loadFor, median, quantile, storiesOfFront } from './load';
import { newsroomApi } from './newsroom-api';
import { newestStory, publishAndSee } from './publishing';

/**
 * What readers and editors notice of each other: readers' throughput and times over the cached pages of the demo paper,
 * first alone, then with one publish per second; and from the click on Publish to the new headline on the story page,
 * its section and its front, meanwhile.
 */
const SECONDS = 20;

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

  const alone = await loadFor(port, pages, SECONDS);
  const times: number[] = [];
  const id = await newestStory(server.url);
  let isOver = false;
  const publishing = (async () => {
    while (!isOver) {
      const pause = wait(1000);
      times.push(await publishAndSee(server.url, call, id));
      await pause;
    }
  })();
  const busy = await loadFor(port, pages, SECONDS);
  isOver = true;
  await publishing;

  console.log(`\n${pages.length} cached pages over 64 connections, ${SECONDS} seconds each`);
  for (const [name, { perSecond, p50, p99 }] of [
    ['readers alone', alone],
    ['a publish per second', busy],
  ] as const)
    console.log(
      `  ${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)} per second (${(perSecond / alone.perSecond).toFixed(2)}), p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    );
  console.log(
    `  publish to visible     median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length} publishes)`,
  );
} finally {
  await server.stop();
}
