import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { queueLogger } from '@/server/jobs/worker';
import { runNode } from './run';
import { step } from './steps';

/** Any number that nothing else locks. */
const LOCK = 7_012_026;

/** Brings the database up to date if it is not, saying so. */
export async function migrate(databaseUrl: string): Promise<void> {
  const { missingMigrations } = await import('@/server/health/health');
  const missing = await missingMigrations().catch(() => null);
  if (missing?.length === 0) return migrateQueue(databaseUrl);
  await step('bringing the database up to date', () => applyMigrations(databaseUrl));
}

/**
 * Applies every migration that the database has not had: first those of the job queue, which ours use. Needs a role
 * that may change tables; the server itself changes none. Several processes may do it at once.
 */
export async function applyMigrations(databaseUrl: string): Promise<void> {
  await migrateQueue(databaseUrl);
  await runNode(['scripts/prisma.mjs', 'migrate', 'deploy'], { DATABASE_URL: databaseUrl });
}

/** Applies the migrations of the job queue. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runMigrations({ connectionString: databaseUrl, logger: queueLogger });
  } finally {
    await client.end();
  }
}
