import pg from 'pg';
import { ensureDataDir, readSettings } from '@/server/settings';
import { applyMigrations } from './setup/migrate';
import { describePlan, migrationPlan } from './setup/migration-plan';
import { startPostgres } from './setup/postgres';

/**
 * Migrates the database without starting the server, which does the same: `npm run migrate`. With `-- --plan` it only
 * prints the pending changes, and exits with 2 if there are any.
 */
const onlyPlans = process.argv.includes('--plan');
const settings = readSettings();
const given = settings.ownerDatabaseUrl;
if (!given) ensureDataDir(settings.dataDir);
const embedded = given ? null : await startPostgres(settings.dataDir);
const url = given ?? embedded!.url;
const client = new pg.Client({ connectionString: url });
try {
  await client.connect();
  const plan = await migrationPlan(client);
  console.log(describePlan(plan));
  const isPending = plan.migrations.length > 0 || plan.makesObjects;
  if (onlyPlans) process.exitCode = isPending ? 2 : 0;
  else if (isPending) {
    await applyMigrations(url);
    console.log('Done.');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
  if (embedded?.startedHere) await embedded.stop();
}
