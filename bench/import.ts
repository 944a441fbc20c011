import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { clusterOutside } from '@/scripts/setup/postgres';
import { runScriptIn } from './run-script';
import { readLargeExport } from './import/reading';
import { roundTrip } from './import/round-trip';
import { importWhileReading } from './import/served';
import { wordpressExport } from './import/wordpress';
import { filledPaper } from './scale/filled-paper';

/**
 * WordPress imports: memory and rate for many posts with pictures, the same result after kills at random moments, how
 * long readers wait meanwhile, and memory while a large export is read; then a whole paper that is exported and
 * imported again. `npm run bench:import -- --posts 10000 --pictures 2000 --kills 10 --gigabytes 2 --stories 100000`
 */
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '10000' },
    pictures: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '10' },
    gigabytes: { type: 'string', default: '2' },
    stories: { type: 'string', default: '100000' },
  },
});
const [posts, pictures, kills, gigabytes, stories] = [
  ...[values.posts, values.pictures, values.kills, values.gigabytes, values.stories].map(Number),
] as [number, number, number, number, number];
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-import-'));
  folders.push(folder);
  return folder;
};

async function paperWithAdmin() {
  const dataDir = newFolder();
  const { postgres } = await filledPaper(dataDir, 100);
  await query(
    postgres.url,
    `INSERT INTO "Grant" (id, "personId", role) SELECT 'admin', min(id), 'admin' FROM "Person"`,
  );
  return { dataDir, postgres };
}

/** Imports a file in separate processes, which are killed up to `mostKills` times. */
async function importInProcesses(file: string, mostKills: number) {
  const { dataDir, postgres } = await paperWithAdmin();
  const env = { DATABASE_URL: postgres.url, DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const id = randomUUID();
  const began = performance.now();
  let [killed, memory, milliseconds] = [0, 0, 3_000];
  for (;;) {
    const end =
      killed < mostKills ? AbortSignal.timeout(Math.round(milliseconds * (1 + Math.random()))) : undefined;
    const ran = await runScriptIn(env, 'bench/import/import-process.ts', [id, file], end);
    memory = Math.max(memory, ran.memory);
    if (ran.code === 0) break;
    if (ran.code !== null) throw new Error(`The import exited with ${ran.code}: ${ran.printed}`);
    killed++;
    milliseconds *= 1.2;
  }
  const seconds = (performance.now() - began) / 1000;
  const hash = await hashOf(postgres.url);
  await postgres.stop();
  return { seconds, memory, killed, hash };
}

/** A hash of what an import created, without the ids that differ between runs. */
async function hashOf(url: string): Promise<string> {
  const [row] = await query<{ hash: string }>(
    url,
    `
    SELECT md5(coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), '')) AS hash FROM (
      SELECT concat_ws(' ', origin."foreignId", story.stage, story.fields ->> 'headline',
        regexp_replace(story.body::text, '"(id|media)": "[^"]*"', '', 'g')) AS line
      FROM "ImportOrigin" origin JOIN "Story" story ON story.id = origin."storyId"
      UNION ALL SELECT path FROM "Redirect" UNION ALL SELECT sha256 FROM "Media") AS lines`,
  );
  return row!.hash;
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

try {
  const read = await readLargeExport(gigabytes * 1e9);
  console.log(
    `${gigabytes} GB of WordPress: ${read.items} posts in ${read.seconds.toFixed(0)} s, ` +
      `${read.early.toFixed(0)} MB after a tenth, peak ${read.most.toFixed(0)} MB`,
  );
  const file = join(newFolder(), 'old.xml');
  await pipeline(Readable.from(wordpressExport(posts, pictures)), createWriteStream(file));
  const whole = await importInProcesses(file, 0);
  console.log(
    `${posts} posts with ${pictures} pictures: ${whole.seconds.toFixed(0)} s, ` +
      `${((posts / whole.seconds) * 60).toFixed(0)} a minute, peak ${whole.memory.toFixed(0)} MB`,
  );
  const killed = await importInProcesses(file, kills);
  console.log(
    `killed ${killed.killed} times: ${killed.seconds.toFixed(0)} s, ` +
      `${killed.hash === whole.hash ? 'the same' : 'A DIFFERENT'} result`,
  );
  const served = await paperWithAdmin();
  const reading = await importWhileReading(file, posts, {
    dataDir: served.dataDir,
    databaseUrl: served.postgres.url,
  });
  await served.postgres.stop();
  console.log(
    `in a server with readers: ${reading.seconds.toFixed(0)} s, ` +
      `${reading.rates.map(rate => rate.toFixed(0)).join(', ')} a second in each quarter, ` +
      `${reading.memory.before} MB before and ${reading.memory.most} MB at peak, ` +
      `readers' p99 ${reading.p99.toFixed(0)} ms (a bare server ${reading.bareP99.toFixed(0)} ms), ` +
      `${reading.failed} failed`,
  );
  const dataDir = newFolder();
  const { postgres } = await filledPaper(dataDir, stories);
  const trip = await roundTrip(postgres.url, dataDir);
  console.log(
    `a paper of ${stories} stories: exported in ${trip.writeSeconds.toFixed(0)} s, ` +
      `imported in ${trip.readSeconds.toFixed(0)} s, ${(trip.bytes / 1e6).toFixed(0)} MB, ` +
      `${trip.different.length ? `DIFFERENT: ${trip.different.join(', ')}` : 'hashes equal'}`,
  );
  await postgres.stop();
  if (killed.hash !== whole.hash || trip.different.length) process.exitCode = 1;
} finally {
  for (const folder of folders)
    for (const path of [clusterOutside(folder), folder])
      if (path) rmSync(path, { recursive: true, force: true });
}
process.exit();
