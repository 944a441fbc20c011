import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations } from '@/scripts/setup/migrate';
import { startPostgres } from '@/scripts/setup/postgres';
import { registerPress } from '@/server/press/purge/purge';
import { ensureDataDir } from '@/server/settings';
import { closeDatabase } from '@/server/store/database';
import { fillPaper } from './fill';
import { measure } from './measure';
import { OPERATIONS } from './operations/all';
import { readSample } from './sample';
import type { Measured } from './table';
import { writersOf } from './texts';

/** Measures a paper of one size, filling it first unless it is there: `one-size.ts STORIES DATA_DIR ANSWER`. */
const [stories, dataDir, answer] = [Number(process.argv[2]), process.argv[3]!, process.argv[4]!];
ensureDataDir(dataDir);
const postgres = await startPostgres(dataDir);
Object.assign(process.env, {
  DATABASE_URL: postgres.url,
  DATA_DIR: dataDir,
  PUBLIC_URL: 'https://paper.example',
});
// As the server does, it keeps the structure of the paper until somebody changes that.
registerPress({ purge: () => {}, purgesOf: () => 0 });
const filledAt = join(dataDir, 'filled-at');
try {
  await applyMigrations(postgres.url);
  let fillSeconds: number | null = null;
  if (!existsSync(filledAt)) {
    const [began, now] = [performance.now(), new Date()];
    await fillPaper(postgres.url, stories, now);
    fillSeconds = (performance.now() - began) / 1000;
    writeFileSync(filledAt, now.toISOString());
  }
  const now = new Date(readFileSync(filledAt, 'utf8').trim());
  const paper = { sample: await readSample(postgres.url), writers: writersOf(), now };
  const costs: Measured['costs'] = {};
  for (const operation of OPERATIONS) costs[operation.name] = await measure(operation, paper);
  writeFileSync(answer, JSON.stringify({ stories, fillSeconds, costs } satisfies Measured));
} finally {
  await closeDatabase();
  if (postgres.startedHere) await postgres.stop();
}
