import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations } from '@/scripts/setup/migrate';
import { startPostgres } from '@/scripts/setup/postgres';
import { registerPress } from '@/server/press/purge/purge';
import { ensureDataDir, storedSecret } from '@/server/settings';
import { fillPaper } from './fill';

/**
 * Starts the database of a paper with the given number of stories, and fills it first if necessary. `now` is the time
 * of the fill, `fillSeconds` its duration this time.
 */
export async function filledPaper(dataDir: string, stories: number) {
  ensureDataDir(dataDir);
  const postgres = await startPostgres(dataDir);
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://paper.example',
    NEXTAUTH_SECRET: storedSecret(dataDir, 'session-secret'),
  });
  // As in the server, the structure of the paper is cached until it changes.
  registerPress({ purge: () => {}, purgesOf: () => 0 });
  await applyMigrations(postgres.url);
  const filledAt = join(dataDir, 'filled-at');
  if (existsSync(filledAt))
    return { postgres, now: new Date(readFileSync(filledAt, 'utf8').trim()), fillSeconds: null };
  const [began, now] = [performance.now(), new Date()];
  await fillPaper(postgres.url, stories, now);
  writeFileSync(filledAt, now.toISOString());
  return { postgres, now, fillSeconds: (performance.now() - began) / 1000 };
}
