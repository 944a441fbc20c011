import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { quantile } from '../load';
import { newsroomApi } from '../newsroom-api';
import { newestStory } from '../publishing';
import { signalPostgres } from './postgres-processes';
import { Readers, type Readings } from './readers';

/**
 * Puts two processes through bad nights while readers request cached pages: a database that hangs, one that takes no
 * writes, stories that are killed, and a process that stops. Fails when a reader gets an error or waits for long, when a
 * killed story is sent after the action returned, or when a writer gets no reason. `npm run drill:operation -- 100` sets
 * how many stories are killed.
 */
const KILLS = Number(process.argv[2] ?? 100);
const HANG_MS = 20_000;
const READERS = 4;
/** The drill has one processor for everything. */
const SENT_WITHIN_MS = 100;

const faults: string[] = [];
const first = await startTestServer();
// By the address of the database, so that the first alone stops it.
const second = await startTestServer({ dataDir: first.dataDir }, () => ({
  DATABASE_URL: first.databaseUrl,
}));
const servers = [first, second];
try {
  const headers = await signInAs(first.url, 'ines.marchetti@broadsheet.example', first.password);
  const call = newsroomApi(first.url, headers);
  const donorId = await newestStory(first.url);
  const { story: donor } = await call('GET', `/stories/${donorId}`);
  const paths = ['/', '/zh', donor.liveAddress!, '/feed.xml'];
  for (const { url } of servers) for (const path of paths) await fetch(url + path);

  await hang(paths);
  await refuseWrites(paths);
  await killStories();
  await stopSecond(paths);

  async function hang(cached: string[]): Promise<void> {
    const readers = servers.map(({ url }) => new Readers(url, cached, READERS));
    await pause(2000);
    check(
      'before the hang',
      readers.map(each => each.take()),
      SENT_WITHIN_MS * 5,
    );
    signalPostgres(first.dataDir, 'SIGSTOP');
    const began = performance.now();
    try {
      const writer = await fetch(`${first.url}/api/newsroom/stories/${donorId}`, { headers });
      const ms = performance.now() - began;
      console.log(
        `a writer got ${writer.status} ${(await writer.text()).slice(0, 120)} after ${ms.toFixed(0)} ms`,
      );
      if (writer.status !== 503 || ms > HANG_MS) faults.push(`a writer got ${writer.status} after ${ms} ms`);
      await pause(Math.max(0, HANG_MS - (performance.now() - began)));
      for (const { url } of servers) {
        const [forReaders, forEditors] = await Promise.all(
          ['/readyz/readers', '/readyz'].map(path => fetch(url + path)),
        );
        if (forReaders!.status !== 200 || forEditors!.status !== 503)
          faults.push(`readiness is ${forReaders!.status} for readers, ${forEditors!.status} for editors`);
      }
    } finally {
      signalPostgres(first.dataDir, 'SIGCONT');
    }
    const during = readers.map(each => each.take());
    check('while the database hangs', during);
    for (const { unchecked } of during) if (!unchecked) faults.push('no page was sent with its age');
    await pause(3000);
    const after = readers.map(each => each.take());
    check('afterwards', after, SENT_WITHIN_MS * 5);
    await Promise.all(readers.map(each => each.stop()));
    const readable = await fetch(`${first.url}/api/newsroom/stories/${donorId}`, { headers });
    if (!readable.ok) faults.push(`afterwards a writer got ${readable.status}`);
  }

  async function refuseWrites(cached: string[]): Promise<void> {
    await setReadOnly(true);
    const readers = servers.map(({ url }) => new Readers(url, cached, READERS));
    const readiness = await fetch(`${first.url}/readyz`);
    const state = (await readiness.json()) as { database: string };
    if (readiness.status !== 503 || state.database !== 'read-only')
      faults.push(`a database that takes no writes: /readyz is ${readiness.status} ${state.database}`);
    const created = await fetch(`${first.url}/api/newsroom/stories`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ editionId: donor.editionId, deskId: donor.deskId }),
    });
    const text = await created.text();
    console.log(`with a database that takes no writes a writer got ${created.status} ${text}`);
    if (created.status !== 503 || !text.includes('database-read-only')) faults.push('a writer got no reason');
    await pause(2000);
    check('while the database takes no writes', await Promise.all(readers.map(each => each.stop())));
    await setReadOnly(false);
  }

  async function killStories(): Promise<void> {
    const readers = servers.map(({ url }) => new Readers(url, paths, READERS));
    const times: number[] = [];
    let stale = 0;
    for (let round = 0; round < KILLS; round++) {
      const word = `k${randomUUID().replaceAll('-', '')}`;
      const { editionId, deskId, body } = donor;
      const { id } = await call('POST', '/stories', { editionId, deskId });
      let { story } = await call('GET', `/stories/${id}`);
      const fields = { ...donor.fields, headline: `Killed ${word}`, slug: word, relatedIds: [] };
      const content = { editionId, deskId, fields, body };
      story = (await call('PUT', `/stories/${id}`, { version: story.version, key: randomUUID(), ...content }))
        .story;
      story = await act(id, 'publish', story.version);
      await fetch(second.url + story.liveAddress);
      const began = performance.now();
      await act(id, 'kill', story.version);
      times.push(performance.now() - began);
      for (const path of [story.liveAddress, '/', '/feed.xml']) {
        const page = await fetch(second.url + path);
        const isGone = path === story.liveAddress ? page.status === 410 : !(await page.text()).includes(word);
        if (!isGone) stale++;
      }
    }
    for (const each of readers) await each.stop();
    console.log(
      `${KILLS} kills on one process (p50 ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)} ms): ${stale} stale answers of the other`,
    );
    if (stale) faults.push(`${stale} answers had a killed story`);
  }

  async function act(id: string, action: string, version: number) {
    const more = action === 'kill' ? { reason: 'Drill' } : {};
    return (await call('POST', `/stories/${id}/actions`, { action, version, key: randomUUID(), ...more }))
      .story;
  }

  async function stopSecond(cached: string[]): Promise<void> {
    const readers = new Readers(second.url, cached, READERS * 4);
    await pause(1000);
    const stopping = second.stop();
    await pause(1500);
    const { failed, requests } = await readers.stop();
    await stopping;
    // A balancer sends the request to another process; a reset is an error for the reader.
    const reset = failed.filter(failure => !failure.includes('ECONNREFUSED'));
    console.log(
      `a process that stops: ${reset.length} of ${requests} requests failed, refused connections not counted`,
    );
    faults.push(...reset);
  }
} finally {
  await second.stop();
  await first.stop();
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
if (faults.length) process.exitCode = 1;

function check(when: string, readings: Readings[], most = SENT_WITHIN_MS): void {
  for (const { requests, failed, times, unchecked } of readings) {
    const worst = Math.max(...times);
    console.log(
      `${when}: ${requests} requests, ${failed.length} failed, p99 ${quantile(times, 0.99).toFixed(0)} ms, worst ${worst.toFixed(0)} ms, ${unchecked} unchecked`,
    );
    if (failed.length) faults.push(`${when}: ${failed.slice(0, 3).join('; ')}`);
    if (quantile(times, 0.99) > most)
      faults.push(`${when}: one of a hundred readers waited ${worst.toFixed(0)} ms`);
  }
}

async function setReadOnly(isReadOnly: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: first.databaseUrl });
  await client.connect();
  await client.query(`SET default_transaction_read_only = off`);
  const name = pg.escapeIdentifier(new URL(first.databaseUrl).pathname.slice(1));
  await client.query(
    `ALTER DATABASE ${name} ${isReadOnly ? 'SET default_transaction_read_only = on' : 'RESET default_transaction_read_only'}`,
  );
  // New connections have the setting.
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  await client.end();
  await pause(3000);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
