import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { clusterOutside } from '@/scripts/setup/postgres';
import { startTestServer } from '@/scripts/test/server';
import { loadFor, peakMemory } from './load';
import { filledPaper } from './scale/filled-paper';

/**
 * How many pages per second a large paper serves when none of the requested pages is cached: 100,000 stories in random
 * order, each once, over 16 connections; and the peak memory of the process. `npm run bench:rotation -- 1000` sets
 * another size. A filled paper is stored in SCALE_DIR and reused.
 */
const stories = Number(process.argv[2] ?? 100_000);
const SECONDS = 30;
const CONNECTIONS = 16;

const kept = process.env.SCALE_DIR;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'broadsheet-rotation-'));
const dataDir = join(folder, String(stories));
try {
  const { postgres } = await filledPaper(dataDir, stories);
  if (postgres.startedHere) await postgres.stop();
  const server = await startTestServer({ dataDir });
  try {
    const paths = await pathsInNoOrder(server.databaseUrl);
    const port = Number(new URL(server.url).port);
    const { perSecond, p50, p99, count } = await loadFor(port, paths, SECONDS, { connections: CONNECTIONS });
    if (count > paths.length) throw new Error('Pages were requested twice; use a larger paper');
    console.log(`\n${count} stories of ${stories}, none of them cached, over ${CONNECTIONS} connections`);
    console.log(
      `  ${perSecond.toFixed(0)} pages per second, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; peak memory ${peakMemory(server.pid)} MB`,
    );
  } finally {
    await server.stop();
  }
} finally {
  if (!kept)
    for (const path of [clusterOutside(dataDir), folder])
      if (path && existsSync(path)) rmSync(path, { recursive: true, force: true });
}

async function pathsInNoOrder(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ path: string }>(
    `SELECT path FROM "Address" JOIN "Story" AS story ON story.id = "storyId"
     WHERE current AND "liveRevisionId" IS NOT NULL ORDER BY md5(path) LIMIT 30000`,
  );
  await client.end();
  return rows.map(({ path }) => path);
}
