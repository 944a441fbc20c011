import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/scripts/setup/free-port';
import { EVIL_HOST, oddHeaders } from '@/scripts/test/hostile/odd-headers';
import { PUBLIC_FILES } from '@/scripts/test/hostile/public-files';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { newsroomApi } from '../newsroom-api';
import { newestStory } from '../publishing';
import { checkCaching, checkIdentity } from './checks';
import { missingPrograms, startNginx, startVarnish, type Front } from './fronts';
import { firstEventMs, send } from './visitor';
import { AS_CACHE } from '@/server/press/headers';

/**
 * Runs nginx and Varnish, as `deploy/` configures them, in front of two processes: each alone, and nginx in front of
 * Varnish. Fails when a request with odd headers changes what later readers get at any public address, when a page of a
 * person is cached or one for every reader is not, when Varnish sends what the server purged, when an event stream is
 * buffered, when a body limit differs from that of the newsroom, or when a client can forge its address. Needs nginx,
 * Varnish and varnish-modules as Debian packages them.
 */
const missing = missingPrograms();
if (missing.length) {
  console.error(`This drill needs ${missing.join(', ')}: apt-get install nginx varnish varnish-modules`);
  process.exit(1);
}

const MAX_LINKED = 30;
const EDITOR = 'ines.marchetti@broadsheet.example';
const faults: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-proxies-'));
// The proxies run under accounts of their own.
chmodSync(folder, 0o755);
const [nginxPort, varnishPort, bothPort] = [await freePort(), await freePort(), await freePort()];
const url = `http://localhost:${nginxPort}`;
const host = new URL(url).host;
const settings = {
  ...{ PUBLIC_URL: url, PROXIES: '1' },
  ...{ CDN: 'varnish', CDN_URL: `http://127.0.0.1:${varnishPort}` },
};
const first = await startTestServer('demo', () => settings);
// Given the address of the database, so that only the first server stops it.
const second = await startTestServer({ dataDir: first.dataDir }, () => ({
  ...settings,
  DATABASE_URL: first.databaseUrl,
}));
const ports = [first.url, second.url].map(one => Number(new URL(one).port));
const fronts: Front[] = [];
try {
  fronts.push(await startNginx({ folder: join(folder, 'nginx'), port: nginxPort, behind: ports }));
  const varnish = await startVarnish({ folder: join(folder, 'varnish'), port: varnishPort, behind: ports });
  fronts.push(varnish);
  const outer = await startNginx({ folder: join(folder, 'both'), port: bothPort, behind: [varnishPort] });
  const clear = async () => void (await Promise.all([outer.clear(), varnish.clear()]));
  const outerFront = { ...outer, name: 'nginx before Varnish', clear };
  fronts.push(outerFront);

  const addresses = await publicAddresses();
  const staff = await signInAs(url, EDITOR, first.password);
  for (const front of fronts) {
    await poison(front, addresses);
    await requestAsPerson(front, staff);
    await sendBodies(front, staff);
    const ms = await firstEventMs(front.port, '/api/newsroom/events', { ...staff, host });
    if (ms === null || ms > 7000) faults.push(`${front.name}: the first event came after ${ms} ms`);
    console.log(`${front.name}: the first event came after ${ms?.toFixed(0)} ms`);
    faults.push(
      ...(await checkCaching(front, { path: addresses[0]!, host, pids: [first.pid, second.pid] })),
      // Behind two proxies PROXIES would be 2.
      ...(front === outerFront
        ? []
        : await checkIdentity(front, { host, email: EDITOR, databaseUrl: first.databaseUrl })),
    );
  }
  await publishAndKill(staff, varnish);
  await withdraw(staff, varnish);
  await purgeFromOutside();
} finally {
  for (const front of fronts.toReversed()) await front.stop();
  await second.stop();
  await first.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
if (faults.length) process.exitCode = 1;

/** Fixed addresses, and what the fronts link to and show. */
async function publicAddresses(): Promise<string[]> {
  const pages = await Promise.all(['/', '/zh'].map(path => send(ports[0]!, path, { headers: { host } })));
  const shown = pages.flatMap(({ body }) =>
    [...body.matchAll(/(?:href|src)="(\/[^"#]*)"/g)].map(([, path]) => path!.replaceAll('&amp;', '&')),
  );
  const readers = shown.filter(path => !/^\/newsroom\b/.test(path));
  const fixed = ['/', '/zh', '/search?q=harbour', '/archive', '/none', '/offline', `/oembed?url=${url}/`];
  return [...new Set([...fixed, ...PUBLIC_FILES, ...readers.slice(0, MAX_LINKED)])];
}

/**
 * Requests each address with odd headers into an empty cache, then as two readers, who must get what a process sends.
 */
async function poison(front: Front, addresses: string[]): Promise<void> {
  let requests = 0;
  for (const odd of oddHeaders(host)) {
    await front.clear();
    const body = 'content-length' in odd ? '{}' : undefined;
    for (const path of addresses) await send(front.port, path, { headers: { host, ...odd }, body });
    for (const path of addresses)
      for (const encoding of ['gzip, deflate, br, zstd', 'identity']) {
        const headers = { host, 'accept-encoding': encoding };
        const [got, clean] = [
          await send(front.port, path, { headers }),
          await send(ports[0]!, path, { headers }),
        ];
        requests += 2;
        if (isSame(got, clean) && !JSON.stringify(got).includes(EVIL_HOST)) continue;
        faults.push(`${front.name}: ${path} (${encoding}) is ${got.status} after ${JSON.stringify(odd)}`);
      }
  }
  console.log(`${front.name}: ${requests} requests at ${addresses.length} addresses after odd headers`);
}

type Sent = Awaited<ReturnType<typeof send>>;

function isSame(got: Sent, clean: Sent): boolean {
  const names = [
    'content-type',
    'content-security-policy',
    'location',
    'set-cookie',
    'cache-control',
    'link',
  ];
  const differs = names.find(name => String(got.headers[name]) !== String(clean.headers[name]));
  return got.status === clean.status && got.body === clean.body && !differs;
}

/** Requests pages of a person, then the same addresses as a stranger. */
async function requestAsPerson(front: Front, staff: Record<string, string>): Promise<void> {
  await front.clear();
  for (const path of [
    '/newsroom',
    '/newsroom/budget',
    '/api/newsroom/budget',
    '/api/auth/session',
    '/newsroom/account',
  ]) {
    await send(front.port, path, { headers: { ...staff, host } });
    const { status, body } = await send(front.port, path, { headers: { host } });
    if (status === 200 && path !== '/api/auth/session') faults.push(`${front.name}: a stranger gets ${path}`);
    if (/Marchetti/.test(body)) faults.push(`${front.name}: a stranger reads a person's ${path}`);
  }
  await send(front.port, '/', { headers: { host, cookie: 'display-preferences=dark.large' } });
  const { body } = await send(front.port, '/', { headers: { host } });
  if (/<html[^>]*data-theme/.test(body)) faults.push(`${front.name}: a reader gets the dark mode of another`);
}

/** Bodies that the newsroom accepts pass; those that no route accepts do not. */
async function sendBodies(front: Front, staff: Record<string, string>): Promise<void> {
  const json = { ...staff, host, 'content-type': 'application/json' };
  const story = '/api/newsroom/stories/none';
  const text = Buffer.from(JSON.stringify({ text: 'a'.repeat(4_900_000) }));
  const bodies: [string, string, Record<string, string>, Buffer, (status: number) => boolean][] = [
    ['PUT', story, json, text, status => status === 422 || status === 404],
    [
      'POST',
      '/api/newsroom/media',
      { ...staff, host },
      Buffer.alloc(39_000_000),
      status => [400, 422].includes(status),
    ],
    [
      'POST',
      '/api/newsroom/media',
      { host },
      Buffer.alloc(39_000_000),
      status => [401, 403].includes(status),
    ],
    ['PUT', story, json, Buffer.alloc(60_000_000, '['), status => status === 413 || status === 0],
    ['POST', '/viewed', { host }, Buffer.alloc(1_000_000), status => [0, 204, 413].includes(status)],
  ];
  for (const [method, path, headers, body, isRight] of bodies) {
    const { status } = await send(front.port, path, { method, headers, body });
    if (!isRight(status))
      faults.push(`${front.name}: ${method} ${path} of ${body.length} bytes is ${status}`);
  }
}

/**
 * The purges of the server reach Varnish: a published story is there within 2 s, a killed one is gone once the action
 * has returned.
 */
async function publishAndKill(staff: Record<string, string>, varnish: Front): Promise<void> {
  const call = newsroomApi(url, staff);
  const { story: donor } = await call('GET', `/stories/${await newestStory(url)}`);
  const { editionId, deskId, body } = donor;
  const word = `d${randomUUID().replaceAll('-', '')}`;
  const { id } = await call('POST', '/stories', { editionId, deskId });
  const fields = { ...donor.fields, headline: `Drill ${word}`, slug: word, relatedIds: [] };
  const text = { version: 1, key: randomUUID(), editionId, deskId, fields, body };
  let { story } = await call('PUT', `/stories/${id}`, text);
  const act = async (action: string, more = {}) => {
    const request = { action, version: story.version, key: randomUUID(), ...more };
    ({ story } = await call('POST', `/stories/${id}/actions`, request));
  };
  const got = (path: string) => send(varnish.port, path, { headers: { host } });
  await got('/');
  await act('publish');
  const began = performance.now();
  while (!(await got('/')).body.includes(word) && performance.now() - began < 5000)
    await new Promise(resolve => setTimeout(resolve, 50));
  const ms = performance.now() - began;
  console.log(`Varnish: the front had the new story ${ms.toFixed(0)} ms after it was published`);
  if (ms > 2000) faults.push(`Varnish: the front had the new story after ${ms.toFixed(0)} ms`);
  // The answer to a kill has no live address.
  const path = story.liveAddress;
  const { status } = await got(path);
  await act('kill', { reason: 'Drill' });
  const after = await got(path);
  const front = await got('/');
  console.log(`Varnish: a killed story was ${status}, and is ${after.status} once the action has returned`);
  if (status !== 200 || after.status !== 410) faults.push(`Varnish: a killed story is ${after.status}`);
  if (front.body.includes(word)) faults.push('Varnish: the front has a killed story');
}

/**
 * A killed story is gone from Varnish once its keys are purged, and from nginx within its cache time of half a minute.
 */
async function withdraw(staff: Record<string, string>, varnish: Front): Promise<void> {
  const call = newsroomApi(url, staff);
  const response = await fetch(`${url}/api/newsroom/budget?stage=published`, { headers: staff });
  const { rows } = (await response.json()) as { rows: { id: string }[] };
  const { story } = await call('GET', `/stories/${rows[0]!.id}`);
  const path = story.liveAddress;
  for (const front of fronts) await send(front.port, path, { headers: { host } });
  const before = await send(ports[0]!, path, { headers: { host, ...AS_CACHE } });
  const { id } = rows[0]!;
  const kill = { action: 'kill', version: story.version, key: randomUUID(), reason: 'Drill' };
  await call('POST', `/stories/${id}/actions`, kill);
  const began = performance.now();
  const keys = String(before.headers['surrogate-key']);
  const purge = { method: 'PURGE', headers: { host, 'surrogate-key': keys } };
  const purged = await send(varnish.port, '/', purge);
  if (purged.status !== 200) faults.push(`Varnish: a purge is ${purged.status}`);
  const gone = await send(varnish.port, path, { headers: { host } });
  if (gone.status !== 410)
    faults.push(`Varnish: a killed story is ${gone.status} after the purge of ${keys}`);
  for (const front of fronts.filter(one => one !== varnish)) {
    let { status } = await send(front.port, path, { headers: { host } });
    while (status === 200 && performance.now() - began < 45_000) {
      await new Promise(resolve => setTimeout(resolve, 500));
      ({ status } = await send(front.port, path, { headers: { host } }));
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${front.name}: a killed story is ${status} after ${seconds} s`);
    if (status !== 410) faults.push(`${front.name}: a killed story is ${status} after ${seconds} s`);
  }
}

/** A purge through nginx counts as one by a stranger, and is refused. */
async function purgeFromOutside(): Promise<void> {
  const { status } = await send(bothPort, '/', {
    method: 'PURGE',
    headers: { host, 'surrogate-key': 'paper' },
  });
  if (status !== 405) faults.push(`nginx before Varnish: a stranger's purge is ${status}`);
}
