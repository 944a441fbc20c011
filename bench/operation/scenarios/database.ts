import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  act,
  newDraft,
  pause,
  query,
  SENT_WITHIN_MS,
  untilDone,
  whileReading,
  type Installation,
} from '../installation';
import { signalPostgres, stopPostgres } from '../postgres-processes';

const HANG_MS = 20_000;
const STOPPED_MS = 30_000;
const FULL_MS = 10_000;
/** After an outage, all stale pages are rendered again at once. */
const AFTERWARDS = { mostMs: SENT_WITHIN_MS * 5 };

/** The database stops answering without closing a connection. */
export async function hangDatabase(paper: Installation): Promise<void> {
  const { first, second, faults } = paper;
  const during = await whileReading(paper, 'while the database hangs', async () => {
    signalPostgres(first.dataDir, 'SIGSTOP');
    const began = performance.now();
    try {
      await checkWriterIsRefused(paper, HANG_MS);
      await pause(Math.max(0, HANG_MS - (performance.now() - began)));
      for (const { url } of [first, second]) await checkReadiness(url, faults);
    } finally {
      signalPostgres(first.dataDir, 'SIGCONT');
    }
  });
  for (const { unchecked } of during) if (!unchecked) faults.push('no page was marked as unchecked');
  await whileReading(paper, 'after the database hung', () => pause(3000), AFTERWARDS);
  await checkWriter(paper);
}

/**
 * The database is stopped for half a minute, right after a publish. Meanwhile a writer saves, an editor publishes and a
 * schedule falls due.
 */
export async function stopDatabase(paper: Installation): Promise<void> {
  const { first, faults } = paper;
  const draft = await newDraft(paper);
  const due = await newDraft(paper);
  const [saved, published, last] = [await newDraft(paper), await newDraft(paper), await newDraft(paper)];
  const at = { time: '2099-01-01T06:00', zone: 'UTC' };
  const schedule = { action: 'schedule', at, version: due.story.version, key: randomUUID() };
  await paper.call('PUT', `/stories/${due.id}/schedule`, schedule);
  await query(paper, `UPDATE "Story" SET "scheduledFor" = now() + interval '10 s' WHERE id = $1`, [due.id]);
  const writes: Promise<string>[] = [];
  await whileReading(paper, 'while the database is stopped', async () => {
    await act(paper, last.id, 'publish', last.story.version);
    const start = await stopPostgres(first.dataDir, 'fast');
    try {
      const { editionId, deskId, fields, body, version } = saved.story;
      const text = { version, key: randomUUID(), editionId, deskId, body };
      const save = { ...text, fields: { ...fields, headline: `Saved ${saved.word}` } };
      const publish = { action: 'publish', version: published.story.version, key: randomUUID() };
      const api = `${first.url}/api/newsroom/stories`;
      writes.push(
        untilDone(paper, `${api}/${saved.id}`, { method: 'PUT', body: save }),
        untilDone(paper, `${api}/${published.id}/actions`, { method: 'POST', body: publish }),
      );
      await checkWriterIsRefused(paper, HANG_MS);
      await pause(STOPPED_MS);
      await checkReadiness(first.url, faults);
    } finally {
      start();
    }
  });
  const refusals = await Promise.all(writes);
  console.log(`writers were refused with ${refusals.join(' and ')}`);
  const { story } = await paper.call('GET', `/stories/${saved.id}`);
  if (story.version !== saved.story.version + 1)
    faults.push(`a save changed the version from ${saved.story.version} to ${story.version}`);
  await untilPublished(paper, due.id);
  paper.publishedOnce.push(last.id, published.id, due.id);
  await whileReading(paper, 'after the database was stopped', () => pause(3000), AFTERWARDS);
  await act(paper, draft.id, 'publish', draft.story.version);
  paper.publishedOnce.push(draft.id);
}

/** The database crashes and comes back at once. */
export async function crashDatabase(paper: Installation): Promise<void> {
  await whileReading(paper, 'while the database restarts after a crash', async () => {
    (await stopPostgres(paper.first.dataDir, 'crash'))();
    await pause(3000);
  });
  await checkWriter(paper);
}

/** The database is read-only. */
export async function refuseWrites(paper: Installation): Promise<void> {
  const { first, faults } = paper;
  await setReadOnly(paper, true);
  await whileReading(paper, 'while the database is read-only', async () => {
    const readiness = await fetch(`${first.url}/readyz`);
    const state = (await readiness.json()) as { database: string };
    if (readiness.status !== 503 || state.database !== 'read-only')
      faults.push(`a read-only database: /readyz is ${readiness.status} ${state.database}`);
    const refusal = await newDraft(paper).then(
      () => 'nothing',
      error => String(error),
    );
    console.log(`with a read-only database a writer got ${refusal}`);
    if (!/503.*database-read-only/.test(refusal)) faults.push('a writer got no reason');
    await pause(2000);
  });
  await setReadOnly(paper, false);
  await checkWriter(paper);
}

/** Another client uses up all connections of the database. */
export async function useUpConnections(paper: Installation): Promise<void> {
  const { first } = paper;
  const taken: pg.Client[] = [];
  await whileReading(paper, 'while the database has no connection left', async () => {
    try {
      for (;;) {
        const client = new pg.Client({ connectionString: first.databaseUrl });
        client.on('error', () => {});
        await client.connect();
        taken.push(client);
      }
    } catch (error) {
      console.log(`${taken.length} connections were opened, until: ${(error as Error).message}`);
    }
    await pause(FULL_MS);
  });
  await Promise.all(taken.map(client => client.end()));
  await checkWriter(paper);
}

/** Checks that a writer gets 503 within a time limit while there is no database. */
async function checkWriterIsRefused(
  { first, headers, donorId, faults }: Installation,
  mostMs: number,
): Promise<void> {
  const began = performance.now();
  const writer = await fetch(`${first.url}/api/newsroom/stories/${donorId}`, { headers });
  const ms = performance.now() - began;
  console.log(
    `a writer got ${writer.status} ${(await writer.text()).slice(0, 120)} after ${ms.toFixed(0)} ms`,
  );
  if (writer.status !== 503 || ms > mostMs) faults.push(`a writer got ${writer.status} after ${ms} ms`);
}

async function checkReadiness(url: string, faults: string[]): Promise<void> {
  const [forReaders, forEditors] = await Promise.all(
    ['/readyz/readers', '/readyz'].map(path => fetch(url + path)),
  );
  if (forReaders!.status !== 200 || forEditors!.status !== 503)
    faults.push(`readiness is ${forReaders!.status} for readers, ${forEditors!.status} for editors`);
}

/** Checks that a writer can create, save and publish again, with retries for 15 s. */
async function checkWriter(paper: Installation): Promise<void> {
  const deadline = performance.now() + 15_000;
  for (;;)
    try {
      const { id, story } = await newDraft(paper);
      await act(paper, id, 'publish', story.version);
      paper.publishedOnce.push(id);
      return;
    } catch (error) {
      if (performance.now() > deadline) {
        paper.faults.push(`afterwards a writer got ${String(error)}`);
        return;
      }
      await pause(500);
    }
}

async function untilPublished(paper: Installation, id: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    const [row] = await query<{ count: number }>(
      paper,
      `SELECT count(*)::int FROM "Event" WHERE kind = 'story.publish' AND "storyId" = $1`,
      [id],
    );
    if (row!.count) return;
    await pause(500);
  }
  paper.faults.push('a story that was due while the database was stopped was not published');
}

async function setReadOnly(paper: Installation, isReadOnly: boolean): Promise<void> {
  const name = pg.escapeIdentifier(new URL(paper.first.databaseUrl).pathname.slice(1));
  await query(
    paper,
    `ALTER DATABASE ${name} ${isReadOnly ? 'SET default_transaction_read_only = on' : 'RESET default_transaction_read_only'}`,
  );
  // Only new connections have the setting, so the others are closed.
  await query(
    paper,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await pause(3000);
}
