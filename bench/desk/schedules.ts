import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { quantile } from '../load';
import { newsroomApi } from '../newsroom-api';
import { newestStory } from '../publishing';

/**
 * Schedules stories for the same moment, published by three processes, one of which is killed on the way; then as many
 * that fell due ten minutes ago, while no process was running. Fails when a story is not published exactly once, is
 * published early, or is more than 5 s late while processes ran. `npm run drill:schedules -- 200` sets the number of
 * stories.
 */
const STORIES = Number(process.argv[2] ?? 200);
const ALL_WITHIN_SECONDS = 5;
const AWAY_SECONDS = 600;
const GIVE_UP_MS = 120_000;

const server = await startTestServer();
const client = new pg.Client({ connectionString: server.databaseUrl });
const others: ChildProcess[] = [];
try {
  await client.connect();
  const headers = await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password);
  const call = newsroomApi(server.url, headers);
  const { story: donor } = await call('GET', `/stories/${await newestStory(server.url)}`);

  const first = await scheduled();
  for (let count = 0; count < 2; count++) others.push(await startProcess());
  await client.query(`UPDATE "Story" SET "scheduledFor" = now() + interval '2 s' WHERE id = ANY($1)`, [
    first,
  ]);
  await until(async () => (await published(first)).length > STORIES / 10);
  await kill(others.shift()!);
  console.log(`one of three processes was killed after ${(await published(first)).length} stories`);
  await until(async () => (await published(first)).length >= STORIES);
  report(await published(first), ALL_WITHIN_SECONDS);

  const second = await scheduled();
  await Promise.all(others.splice(0).map(kill));
  await server.killAndRestart(async () => {
    await client.query(
      `UPDATE "Story" SET "scheduledFor" = now() - make_interval(secs => $2) WHERE id = ANY($1)`,
      [second, AWAY_SECONDS],
    );
    others.push(await startProcess(), await startProcess());
  });
  await until(async () => (await published(second)).length >= STORIES);
  report(await published(second), Infinity);

  async function scheduled(): Promise<string[]> {
    const ids: string[] = [];
    const { editionId, deskId } = donor;
    for (let count = 0; count < STORIES; count++) {
      const { id } = await call('POST', '/stories', { editionId, deskId });
      const fields = { ...donor.fields, slug: `due-${randomUUID()}`, relatedIds: [] };
      const text = { editionId, deskId, fields, body: donor.body };
      const { story } = await call('PUT', `/stories/${id}`, { version: 1, key: randomUUID(), ...text });
      const at = { time: '2099-01-01T06:00', zone: 'UTC' };
      const request = { action: 'schedule', at, version: story.version, key: randomUUID() };
      await call('PUT', `/stories/${id}/schedule`, request);
      ids.push(id);
    }
    return ids;
  }
} finally {
  await Promise.all(others.map(kill));
  await client.end();
  await server.stop();
}

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/test/faults/schedule-process.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: server.databaseUrl, PUBLIC_URL: server.url, LOG_LEVEL: 'warn' },
  });
  await once(child.stdout!, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

interface PublishedByTime {
  storyId: string;
  /** Seconds from the scheduled time to the publish. */
  after: number;
  lateSeconds: number;
}

async function published(ids: string[]): Promise<PublishedByTime[]> {
  const { rows } = await client.query<PublishedByTime>(
    `SELECT "storyId", EXTRACT(EPOCH FROM at - (data ->> 'scheduledFor')::timestamptz)::float8 AS after,
       (data ->> 'lateSeconds')::int AS "lateSeconds"
     FROM "Event" WHERE kind = 'story.publish' AND "storyId" = ANY($1)`,
    [ids],
  );
  return rows;
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error('Not all stories were published');
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function report(events: PublishedByTime[], within: number): void {
  const times = events.map(({ after }) => after).sort((one, other) => one - other);
  const once = new Set(events.map(({ storyId }) => storyId)).size;
  const marked = events.filter(({ lateSeconds }) => lateSeconds >= AWAY_SECONDS).length;
  console.log(
    `${events.length} published, ${once} distinct: first ${times[0]!.toFixed(2)} s after the scheduled time, ` +
      `p95 ${quantile(times, 0.95).toFixed(2)} s, last ${times.at(-1)!.toFixed(2)} s; ${marked} marked late`,
  );
  const isRight = events.length === STORIES && once === STORIES && times[0]! >= 0 && times.at(-1)! <= within;
  const isMarked = Number.isFinite(within) || marked === STORIES;
  if (!isRight || !isMarked) process.exitCode = 1;
}
