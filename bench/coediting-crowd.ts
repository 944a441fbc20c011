import pg from 'pg';
import type { TestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { follow, writeAs } from './coediting-windows';
import { median, quantile } from './load';
import { writeLongStory } from './page/long-story';

const WRITERS = 30;
const WATCHERS = 100;
const SECONDS = 10;
/** The one-way latency of one writer, in milliseconds. */
const FAR_MS = 500;
/** A person has at most this many windows. */
const WINDOWS_OF_A_PERSON = 5;
const DONOR = 'ines.marchetti@broadsheet.example';

/**
 * Many people write in one story at once while others watch. Each writer waits for the answer to a commit, then pauses;
 * one has a slow connection.
 */
export async function measureCrowd(server: TestServer, people: Record<string, string>[]): Promise<void> {
  const id = await writeLongStory(server, people[0]!, 800, 10);
  const personAt = (window: number) => people[window % people.length]!;
  const watchers = await Promise.all(
    Array.from({ length: WATCHERS }, (_, index) => follow(server.url, id, personAt(WRITERS + index))),
  );
  const times = { near: [] as number[], far: [] as number[] };
  const answered = new Map<number, number>();
  const until = performance.now() + SECONDS * 1000;
  const work = async (index: number) => {
    const own = await writeAs(server.url, id, personAt(index));
    const [way, taken] = index === 0 ? [FAR_MS, times.far] : [0, times.near];
    let took = 0;
    while (performance.now() < until) {
      const began = performance.now();
      await pause(way);
      const { version } = await own.commit();
      answered.set(version, performance.now());
      await pause(way);
      took = performance.now() - began;
      taken.push(took);
      await pause(Math.min(Math.max(150, 4 * took), 2000));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => work(index)));
  await pause(1000);
  const heard = watchers.flatMap(({ received }) =>
    [...answered].map(([version, at]) => Math.max(0, (received.get(version) ?? Infinity) - at)),
  );
  for (const watcher of watchers) watcher.end();
  console.log(`\n${WRITERS} writers and ${WATCHERS} windows of one story of 800 words for ${SECONDS} s`);
  console.log(`  ${times.near.length} commits, answered in ${format(times.near)}`);
  console.log(
    `  ${times.far.length} by a writer with a round trip of ${2 * FAR_MS} ms: ${format(times.far)}`,
  );
  console.log(`  from the answer to the event in each window ${format(heard.filter(Number.isFinite))}`);
  if (heard.includes(Infinity)) throw new Error('A window did not receive a version.');
  if (!times.far.length) throw new Error('The writer with the slow connection made no commit.');
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const format = (times: number[]) =>
  `median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`;

/** Adds enough editors for the crowd, with the password of the demo paper, and signs them in. */
export async function signInCrowd(server: TestServer): Promise<Record<string, string>[]> {
  const count = Math.ceil((WRITERS + WATCHERS) / WINDOWS_OF_A_PERSON);
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  await client.query('UPDATE "Paper" SET "codeOnNewDevice" = false');
  await client.query(
    `WITH added AS (
       INSERT INTO "Person" (id, email, name, "passwordHash")
       SELECT gen_random_uuid(), 'editor-' || number || '@bench.example', 'Editor ' || number, "passwordHash"
       FROM "Person", generate_series(1, $2) AS number WHERE email = $1 RETURNING id)
     INSERT INTO "Grant" (id, "personId", role) SELECT gen_random_uuid(), id, 'editor' FROM added`,
    [DONOR, count],
  );
  await client.end();
  const signedIn = [];
  for (let number = 1; number <= count; number++)
    signedIn.push(await signInAs(server.url, `editor-${number}@bench.example`, server.password));
  return signedIn;
}
