import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

type Row = Record<string, unknown>;
/** All rows of a database by table. */
export type Rows = Record<string, Row[]>;

/** Names of the migrations, oldest first. */
export const MIGRATIONS = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort();

/** Applies one migration as it lies in the project. */
export async function applyMigration(client: pg.Client, name: string): Promise<void> {
  await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'));
}

/** Writes rows as a paper had them when this migration was the newest. */
export async function writeRows(client: pg.Client, name: string): Promise<void> {
  const path = `scripts/test/rows/${name.slice(0, 8)}/${name}.sql`;
  if (existsSync(path)) await client.query(readFileSync(path, 'utf8'));
}

/** Tables that have rows within a transaction alone. */
const ALWAYS_EMPTY = new Set(['UnlinkedEvent']);

/** Reads everything that is kept. */
export async function readRows(client: pg.Client): Promise<Rows> {
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const all: Rows = {};
  for (const { name } of tables.rows.filter(table => !ALWAYS_EMPTY.has(table.name))) {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/**
 * What a migration lost: tables, columns, and rows that no row is equal to any more in the columns that both have.
 * @param before everything before it
 * @param after everything after it
 */
export function lostRows(before: Rows, after: Rows): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const now = after[table];
    if (!now) return [table];
    const columns = Object.keys(rows[0] ?? {});
    const kept = columns.filter(column => !now[0] || column in now[0]);
    const dropped = columns.filter(column => !kept.includes(column)).map(column => `${table}.${column}`);
    const text = (row: Row) => JSON.stringify(kept.map(column => row[column]));
    const present = new Set(now.map(text));
    return [
      ...dropped,
      ...rows
        .map(text)
        .filter(row => !present.has(row))
        .map(row => `${table} ${row}`),
    ];
  });
}
