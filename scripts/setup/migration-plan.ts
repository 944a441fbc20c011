import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { OBJECTS_ARE_CURRENT, readObjectFiles } from '@/server/store/database-objects';

const FOLDER = 'prisma/migrations';

/** What a start of this version would change in a database. */
export interface MigrationPlan {
  /** In order, with their SQL. */
  migrations: { name: string; sql: string }[];
  /** Whether functions and triggers would be recreated. */
  makesObjects: boolean;
}

/** Reads the pending changes, without applying them. */
export async function migrationPlan(client: pg.Client): Promise<MigrationPlan> {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const applied = await appliedMigrations(client);
  const pending = names.filter(name => !applied.has(name));
  const migrations = pending.map(name => ({
    name,
    sql: readFileSync(`${FOLDER}/${name}/migration.sql`, 'utf8').trim(),
  }));
  return { migrations, makesObjects: !(await objectsAreCurrent(client)) };
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [
    table,
  ]);
  return rows[0]!.exists;
}

async function appliedMigrations(client: pg.Client): Promise<Set<string>> {
  if (!(await exists(client, '_prisma_migrations'))) return new Set();
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Set(rows.map(({ name }) => name));
}

async function objectsAreCurrent(client: pg.Client): Promise<boolean> {
  if (!(await exists(client, '"DatabaseObjects"'))) return false;
  const { rows } = await client.query<{ current: boolean }>(OBJECTS_ARE_CURRENT, [readObjectFiles().digest]);
  return rows[0]!.current;
}

/** A plan as printed text. */
export function describePlan({ migrations, makesObjects }: MigrationPlan): string {
  if (!migrations.length && !makesObjects) return 'The database is up to date.';
  const lines = migrations.map(({ name, sql }) => `-- ${name}\n${sql}\n`);
  if (makesObjects) lines.push('-- Functions and triggers are made anew, in one transaction.\n');
  return lines.join('\n');
}
