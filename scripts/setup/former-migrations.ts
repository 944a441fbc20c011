import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';

const BASELINE = '20261129000000_baseline';
/** The migrations that the baseline replaced, and the last commit that has them. */
const FORMER = { count: 62, last: '20261201101000_where_pictures_were_taken', commit: '261aef1c' };

/**
 * Marks the baseline as applied in a database that has all migrations that it replaced. Their rows are kept, so that
 * the previous version, which still has their files, can keep using the database.
 * @param client of a role that owns the tables, with the lock of migrations
 * @throws Error when the database has only some of them
 */
export async function adoptBaseline(client: pg.Client): Promise<void> {
  const table = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!table.rows[0]!.exists) return;
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = rows.map(({ name }) => name);
  if (!applied.length || applied.includes(BASELINE)) return;
  if (applied.length < FORMER.count || !applied.includes(FORMER.last))
    throw new Error(
      `This database is of an older version: it has ${applied.length} of the ${FORMER.count} migrations from before ` +
        `29 November 2026. Start commit ${FORMER.commit} with it once, then start this version again. Nothing was changed.`,
    );
  const sql = readFileSync(`prisma/migrations/${BASELINE}/migration.sql`);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), 0)`,
    [randomUUID(), createHash('sha256').update(sql).digest('hex'), BASELINE],
  );
}
