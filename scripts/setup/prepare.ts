import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDataDir, storedSecret, SettingsError, type Settings } from '@/server/settings';
import { buildAssets } from './assets';
import { migrate } from './migrate';
import { buildWorkers, WORKER_FILES } from './workers';
import { startPostgres } from './postgres';
import { grantServerRole, makeServerRole } from './server-role';
import { runNode } from './run';
import { fingerprint, isCurrent, markCurrent } from './stamp';
import { step } from './steps';

/** The result of the setup: a migrated database, and functions that stop it. */
export interface Prepared {
  /** With the role of the server. */
  databaseUrl: string;
  /** With the role that owns the tables. */
  ownerUrl: string;
  /** Stops the embedded PostgreSQL if this process started it. */
  release(): Promise<void>;
  /** Stops the embedded PostgreSQL, even one that a killed server left running. */
  shutDown(): Promise<void>;
}

const SOURCES = [
  'app',
  'components',
  'domain',
  'server',
  'prisma/schema',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];

/** Data directory, secrets, database, generated client and migrations. Each step can be run twice. */
export async function prepareData(settings: Settings): Promise<Prepared> {
  ensureDataDir(settings.dataDir);
  const embedded = settings.databaseUrl
    ? null
    : await step('starting PostgreSQL', () => startPostgres(settings.dataDir));
  const ownerUrl = settings.ownerDatabaseUrl ?? embedded!.url;
  Object.assign(process.env, {
    DATABASE_URL: ownerUrl,
    DATA_DIR: settings.dataDir,
    PUBLIC_URL: settings.publicUrl,
    NEWSROOM_URL: settings.newsroomUrl,
    NEXTAUTH_URL: settings.newsroomUrl,
    NEXTAUTH_SECRET: storedSecret(settings.dataDir, 'session-secret'),
    FORMER_SECRET: formerSecret(settings.dataDir),
    NEXT_TELEMETRY_DISABLED: '1',
  });
  await generateClient();
  await prepareWorkers();
  await migrate(ownerUrl).catch(error => {
    throw databaseError(error, settings);
  });
  const databaseUrl = await serverDatabase(settings, ownerUrl);
  const { closeDatabase } = await import('@/server/store/database');
  await closeDatabase();
  process.env.DATABASE_URL = databaseUrl;
  return {
    databaseUrl,
    ownerUrl,
    release: async () => (embedded?.startedHere ? embedded.stop() : undefined),
    shutDown: async () => embedded?.stop(),
  };
}

/** Errors of an unusable database: unreachable, wrong password, or missing. */
const NO_DATABASE = /^(ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|28000|28P01|3D000)$/;

function databaseError(error: unknown, settings: Settings): unknown {
  const { databaseUrl, migrationDatabaseUrl, ownerDatabaseUrl } = settings;
  const { code } = error as { code?: string };
  if (!databaseUrl || !code || !NO_DATABASE.test(code)) return error;
  const direct = ownerDatabaseUrl === databaseUrl ? 'DATABASE_URL' : 'DATABASE_LISTEN_URL';
  const name = migrationDatabaseUrl ? 'MIGRATION_DATABASE_URL' : direct;
  return new SettingsError(`${name} is wrong: the database cannot be used (${code})`);
}

/** The previous secret, which opens what was sealed before a change; empty when there is none. */
function formerSecret(dataDir: string): string {
  const path = join(dataDir, 'former-session-secret');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

/**
 * The database URL with the role of the server, which can change rows but not tables, unless there is only one role.
 */
async function serverDatabase(settings: Settings, ownerUrl: string): Promise<string> {
  if (settings.databaseUrl && !settings.migrationDatabaseUrl) return settings.databaseUrl;
  const url =
    settings.databaseUrl ??
    (await makeServerRole(ownerUrl, storedSecret(settings.dataDir, 'server-database-password')));
  await grantServerRole(ownerUrl, decodeURIComponent(new URL(url).username));
  return url;
}

/** Generates the database client if the schema changed. */
export async function generateClient(): Promise<void> {
  const mark = fingerprint(['prisma/schema', 'package-lock.json']);
  if (existsSync('server/store/generated/client.ts') && isCurrent('client', mark)) return;
  await step('writing the database client', () =>
    runNode(['scripts/prisma.mjs', 'generate'], { DATABASE_URL: 'postgresql://none' }),
  );
  markCurrent('client', mark);
}

/** Bundles the code of threads and child processes if it changed. */
export async function prepareWorkers(): Promise<void> {
  const mark = fingerprint(['server', 'domain', 'package-lock.json']);
  if (WORKER_FILES.every(file => existsSync(file)) && isCurrent('workers', mark)) return;
  await buildWorkers();
  markCurrent('workers', mark);
}

/** Builds the pages and assets if the sources changed since they were built. */
export async function prepareBuild(): Promise<void> {
  const mark = fingerprint(SOURCES);
  if (existsSync(join('.next', 'BUILD_ID')) && isCurrent('build', mark)) return;
  await step('building the pages', async () => {
    await buildAssets();
    await runNode(['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' });
  });
  markCurrent('build', mark);
}
