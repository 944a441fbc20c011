import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import sharp from 'sharp';
import { clusterOutside } from '@/scripts/setup/postgres';
import { startTestServer } from '@/scripts/test/server';
import { runScriptIn, type ScriptResult } from './run-script';
import { quantile } from './load';
import { startBareServer } from './operation/bare-server';
import { Readers } from './operation/readers';
import { filledPaper } from './scale/filled-paper';

/**
 * A backup of a large paper while readers request its pages, a second backup of what changed since, and a restore into
 * an empty data directory. `npm run bench:backup -- --stories 100000 --pictures 20000`
 */
const { values } = parseArgs({
  options: { stories: { type: 'string', default: '100000' }, pictures: { type: 'string', default: '20000' } },
});
const [stories, pictures] = [Number(values.stories), Number(values.pictures)];
const PAGES = ['/', '/feed.xml', '/sitemap.xml'];
const READERS = 4;
const ROWS_AT_ONCE = 1000;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-backup-'));
const [dataDir, target, empty] = ['data', 'backups', 'restored'].map(name => join(folder, name)) as [
  string,
  string,
  string,
];

/** Adds pictures to the library, each with its own file. @returns their size in megabytes */
async function addPictures(url: string): Promise<number> {
  const noise = Buffer.from(randomBytes(400 * 300 * 3));
  const file = await sharp(noise, { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg({ quality: 70 })
    .toBuffer();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let at = 0; at < pictures; at += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, pictures - at) }, () => {
      const id = randomUUID();
      // Decoders ignore bytes after the end of a JPEG, so random ones make each file unique.
      const bytes = Buffer.concat([file, randomBytes(16)]);
      mkdirSync(join(dataDir, 'media', id), { recursive: true });
      writeFileSync(join(dataDir, 'media', id, 'original'), bytes);
      return { id, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
    });
    await client.query(
      `INSERT INTO "Media" (id, width, height, mime, bytes, sha256, "originalName")
       SELECT id, 400, 300, 'image/jpeg', bytes, sha256, 'noise.jpg'
       FROM jsonb_to_recordset($1::jsonb) AS picture(id text, sha256 text, bytes int)`,
      [JSON.stringify(rows)],
    );
  }
  await client.end();
  return (file.length * pictures) / 1e6;
}

const format = (what: string, { seconds, memory }: ScriptResult) =>
  `${what}: ${seconds.toFixed(0)} s, peak ${memory} MB`;

function mustEnd(ran: ScriptResult, codes: number[]): ScriptResult {
  if (ran.code === null || !codes.includes(ran.code))
    throw new Error(`The script exited with ${ran.code}: ${ran.printed.slice(-1000)}`);
  return ran;
}

try {
  const { postgres, fillSeconds } = await filledPaper(dataDir, stories);
  const megabytes = await addPictures(postgres.url);
  console.log(
    `${stories} stories, filled in ${fillSeconds?.toFixed(0)} s, and ${pictures} pictures of ${megabytes.toFixed(0)} MB`,
  );
  const server = await startTestServer({ dataDir }, () => ({ DATABASE_URL: postgres.url }));
  const env = { DATABASE_URL: postgres.url, DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  // Exit code 2 reports missing media files: the pictures of filled stories have none.
  const back = async () => mustEnd(await runScriptIn(env, 'scripts/backup.ts', [target]), [0, 2]);
  try {
    for (const path of PAGES) await fetch(server.url + path);
    const readers = new Readers(server.url, PAGES, READERS);
    const bare = new Readers(await startBareServer(), ['/'], READERS);
    const whole = await back();
    const { times, failed } = await readers.stop();
    const bareTimes = (await bare.stop()).times;
    console.log(
      `${format('a backup', whole)}; readers' p99 ${quantile(times, 0.99).toFixed(0)} ms ` +
        `(a bare server ${quantile(bareTimes, 0.99).toFixed(0)} ms), ${failed.length} failed`,
    );
    console.log(format('the next backup', await back()));
  } finally {
    await server.stop();
  }
  await postgres.stop();
  // Exit code 2 reports differences from the audit trail: the stories were filled in without events.
  const restored = mustEnd(
    await runScriptIn({ DATABASE_URL: '', DATA_DIR: empty, LOG_LEVEL: 'warn' }, 'scripts/restore.ts', [
      target,
    ]),
    [0, 2],
  );
  console.log(format('a restore with doctor and verify', restored));
  console.log(restored.printed.trim().split('\n').slice(-3).join('\n'));
} finally {
  for (const place of [dataDir, empty]) {
    const cluster = clusterOutside(place);
    if (cluster) rmSync(cluster, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
