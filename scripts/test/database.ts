import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { buildAssets } from '../setup/assets';
import { applyMigrations } from '../setup/migrate';
import { clusterOutside, makeDatabase, startPostgres } from '../setup/postgres';
import { buildWorkers } from '../setup/workers';
import { generateClient } from '../setup/prepare';
import { ensureDataDir } from '@/server/settings';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty, migrated database to be copied. */
    templateUrl: string;
  }
}

/** A PostgreSQL on its own data directory, with a migrated template database. */
interface TestDatabase {
  templateUrl: string;
  discard(): Promise<void>;
}

/** The projects of a run share one; the last one to finish discards it. */
const shared = globalThis as { testDatabase?: Promise<TestDatabase>; testDatabaseUsers?: number };

/** Provides the template database to a project of this run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.testDatabaseUsers = (shared.testDatabaseUsers ?? 0) + 1;
  const database = await (shared.testDatabase ??= startTestDatabase());
  project.provide('templateUrl', database.templateUrl);
  return async () => {
    shared.testDatabaseUsers! -= 1;
    if (shared.testDatabaseUsers === 0) await database.discard();
  };
}

async function startTestDatabase(): Promise<TestDatabase> {
  await generateClient();
  // Pages refer to their assets even when they are not built.
  if (!existsSync('build/assets/list.json')) await buildAssets();
  await buildWorkers();
  const folder = makeRunFolder();
  const dataDir = mkdtempSync(join(folder, 'data-'));
  ensureDataDir(dataDir);
  const postgres = await startPostgres(dataDir);
  const discard = async () => {
    await postgres.discard();
    for (const own of [clusterOutside(dataDir), folder])
      if (own) rmSync(own, { recursive: true, force: true });
  };
  try {
    return { templateUrl: await makeTemplate(postgres.url), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Makes the migrated template database, and returns its URL. */
async function makeTemplate(clusterUrl: string): Promise<string> {
  await disableDurability(clusterUrl);
  const url = new URL(clusterUrl);
  url.pathname = '/template';
  await makeDatabase(url.href);
  await applyMigrations(url.href);
  return url.href;
}

/** The folder for all temporary files of the run, which its processes use as the system's. */
function makeRunFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-tests-'));
  // A PostgreSQL running as another user has its files below.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return folder;
}

/**
 * Disables durability and cleanup in a disposable PostgreSQL: no syncing to disk, and no autovacuum of a hundred
 * databases for tests that last moments.
 */
async function disableDurability(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes', 'autovacuum'])
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

/** Copies the template and returns the URL of the copy. */
export async function copyTemplate(templateUrl: string): Promise<string> {
  const admin = new URL(templateUrl);
  admin.pathname = '/postgres';
  const name = `test_${Math.random().toString(36).slice(2)}`;
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  // Another test file may be copying at the same time, and a template in use cannot be copied.
  await client.query(`SELECT pg_advisory_lock(1)`);
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template STRATEGY FILE_COPY`);
  await client.end();
  const copy = new URL(templateUrl);
  copy.pathname = `/${name}`;
  return copy.href;
}
