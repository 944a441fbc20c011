import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import pg from 'pg';
import { chromium } from 'playwright';
import { freePort } from '@/scripts/setup/free-port';
import { findChromium } from '@/scripts/test/runner/chromium';
import { newPurge, purgeNotifications } from '@/server/store/purges';
import { startTestServer } from '@/scripts/test/server';
import { anyStory, cpuSeconds, median, storiesOfFront } from './load';
import { addArabicPages } from './page/arabic-pages';
import { loadPage, type PageLoad } from './page/page-load';

/**
 * What readers wait for, in a real Chromium: bytes and requests of a first visit on a small screen of double density;
 * LCP, CLS and TBT on slow 4G with a processor four times slower, compared with a bare page that has only the story's
 * headline and lead picture; Lighthouse scores; processor time of an uncached page.
 */
const ROUNDS = 5;
const LIGHTHOUSE = 'lighthouse@12.2.3';
/** A cached page costs a tenth of a millisecond, so a lower cost means that nothing was rendered. */
const LEAST_RENDER_MS = 1;

const server = await startTestServer();
const debugPort = await freePort();
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: ['--no-sandbox', `--remote-debugging-port=${debugPort}`],
});
try {
  const story = await anyStory(server.url);
  await missCost();
  const pages = [story, '/', '/china', '/zh', '/fr', ...(await addArabicPages(server)), '/search'];

  console.log('\nFirst visit, 390 pixels at double density: kB over the wire');
  console.log(`${''.padEnd(52)} text, style, font   pictures   script   requests besides pictures`);
  for (const path of pages) {
    const load = await loadPage(browser, server.url + path, false);
    const kB = (bytes: number) => (bytes / 1000).toFixed(1);
    console.log(
      `${path.padEnd(52)} ${kB(load.bytes).padStart(17)} ${kB(load.pictureBytes).padStart(10)} ${kB(load.scriptBytes).padStart(8)} ${String(load.requests).padStart(10)}` +
        (load.foreignHosts.length ? `   requests ${load.foreignHosts.join(', ')}` : ''),
    );
  }

  console.log(`\nSlow 4G, processor 4 times slower, medians of ${ROUNDS}`);
  const bare = await barePage(story);
  const reference = await slowLoads(bare.url);
  const row = (name: string, { lcp, cls, tbt, beforePaint }: PageLoad) =>
    console.log(
      `${name.padEnd(52)} LCP ${lcp.toFixed(0).padStart(5)} ms (${(lcp / reference.lcp).toFixed(2)} × bare)   CLS ${cls.toFixed(3)}   TBT ${tbt.toFixed(0)} ms   before the first paint ${beforePaint.toFixed(0)} ms`,
    );
  row('a bare page: the headline and the lead picture', reference);
  for (const path of pages) row(path, await slowLoads(server.url + path));
  bare.close();

  console.log('\nLighthouse, mobile: performance, accessibility, best practices, SEO');
  for (const path of pages) console.log(`${path.padEnd(52)} ${await lighthouseScores(server.url + path)}`);
} finally {
  await browser.close();
  await server.stop();
}

async function slowLoads(url: string): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let round = 0; round < ROUNDS; round++) loads.push(await loadPage(browser, url, true));
  const middle = (name: 'lcp' | 'cls' | 'tbt' | 'beforePaint') => median(loads.map(load => load[name]));
  const [lcp, cls, tbt, beforePaint] = [middle('lcp'), middle('cls'), middle('tbt'), middle('beforePaint')];
  return { ...loads[0]!, lcp, cls, tbt, beforePaint };
}

/** A minimal page with a lead picture of the paper, from a server that does nothing else. */
async function barePage(path: string): Promise<{ url: string; close(): void }> {
  const html = await (await fetch(server.url + path)).text();
  const source = /<source type="image\/avif"[^>]*srcSet="([^"]*)"/i.exec(html)![1]!;
  const [picture] = source
    .split(', ')
    .find(form => form.endsWith(' 960w'))!
    .split(' ');
  const bytes = Buffer.from(await (await fetch(server.url + picture)).arrayBuffer());
  const page = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Bare</title><h1>A harbour goes quiet</h1><img src="/picture" alt="" width="390" height="244">`;
  const port = await freePort();
  const bare = createServer((request, response) => {
    const isPicture = request.url === '/picture';
    response.writeHead(200, { 'content-type': isPicture ? 'image/avif' : 'text/html' });
    response.end(isPicture ? bytes : page);
  });
  await new Promise<void>(resolve => bare.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}/`, close: () => void bare.close() };
}

interface LighthouseReport {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string }>;
}

/** Scores of a page by Lighthouse, which is fetched when run: nothing else needs its hundred packages. */
async function lighthouseScores(url: string): Promise<string> {
  const lighthouse = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse'];
  const { stdout } = await promisify(execFile)(
    'npm',
    [...lighthouse, url, `--port=${debugPort}`, '--output=json', '--quiet'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = JSON.parse(stdout) as LighthouseReport;
  const failed = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]!.displayValue ?? ''}`.trim());
  const scores = Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100));
  return `${scores.join(' ')}${failed.length ? `   (below full: ${failed.join('; ')})` : ''}`;
}

/** Processor time of the server for a story page that is not in its cache, once it has warmed up. */
async function missCost(): Promise<void> {
  const fronts = ['/', '/asia', '/zh', '/bi', '/fr'];
  const paths = (await Promise.all(fronts.map(path => storiesOfFront(server.url + path)))).flat();
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { channel, payload } of purgeNotifications(newPurge(['paper'])))
      await database.query('SELECT pg_notify($1, $2)', [channel, payload]);
    // The process is notified asynchronously.
    await new Promise(resolve => setTimeout(resolve, 200));
    const before = cpuSeconds(server.pid);
    for (const path of paths) await (await fetch(server.url + path)).arrayBuffer();
    costs.push(((cpuSeconds(server.pid) - before) / paths.length) * 1000);
  }
  await database.end();
  if (Math.min(...costs) < LEAST_RENDER_MS) throw new Error('a story was sent from the cache');
  console.log(
    `\nA story that is not in the cache: ${costs.at(-1)!.toFixed(1)} ms of processor time (${paths.length} stories; ` +
      `by rounds from the first: ${costs.map(cost => cost.toFixed(1)).join(', ')})`,
  );
}
