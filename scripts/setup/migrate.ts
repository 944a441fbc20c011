import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { queueLogger } from '@/server/jobs/worker';
import { applyObjects } from './database-objects';
import { adoptBaseline } from './former-migrations';
import { runNode } from './run';
import { step } from './steps';

/** Any number that nothing else locks. */
const LOCK = 7_012_026;

/** Migrates the database if it is not current, and reports that. */
export async function migrate(databaseUrl: string): Promise<void> {
  const { databaseIsCurrent } = await import('@/server/health/health');
  if (await databaseIsCurrent().catch(() => false))
    return withLock(databaseUrl, () => migrateQueue(databaseUrl));
  await step('updating the database', () => applyMigrations(databaseUrl));
}

/**
 * Applies every pending migration, and creates the functions and triggers: first the migrations of the job queue, which
 * the others use. Needs a role that may change tables; the server itself changes none. Safe to run in several processes
 * at once.
 * @throws Error when a migration fails, or the database is older than the baseline
 */
export async function applyMigrations(databaseUrl: string): Promise<void> {
  await withLock(databaseUrl, async client => {
    await adoptBaseline(client);
    await migrateQueue(databaseUrl);
    await runNode(['scripts/prisma.mjs', 'migrate', 'deploy'], { DATABASE_URL: databaseUrl });
    await applyObjects(client);
  });
}

function migrateQueue(databaseUrl: string): Promise<void> {
  return runMigrations({ connectionString: databaseUrl, logger: queueLogger });
}

async function withLock(databaseUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}
