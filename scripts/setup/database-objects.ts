import type pg from 'pg';
import { definitionsDigest, OBJECTS_ARE_CURRENT, readObjectFiles } from '@/server/store/database-objects';

/**
 * Creates the functions, triggers and views of `prisma/objects`, in one transaction, unless the database is current.
 * Existing ones are dropped first: a function with other parameters cannot be replaced, and a removed one would remain.
 * @param client of a role that owns the tables, with the lock of migrations
 */
export async function applyObjects(client: pg.Client): Promise<void> {
  const files = readObjectFiles();
  const { rows } = await client.query<{ current: boolean }>(OBJECTS_ARE_CURRENT, [files.digest]);
  if (rows[0]!.current) return;
  await client.query('BEGIN');
  try {
    // A function may call one that is created later.
    await client.query('SET LOCAL check_function_bodies = off');
    await dropObjects(client, files.names);
    await client.query(files.sql);
    await client.query(
      `INSERT INTO "DatabaseObjects" (files, names, definitions) VALUES ($1, $2::text[], ${definitionsDigest('$2::text[]')})
       ON CONFLICT (id) DO UPDATE
       SET files = excluded.files, names = excluded.names, definitions = excluded.definitions`,
      [files.digest, files.names],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Drops the functions of the files, those made before, and their triggers. Views are kept, as a role may have rights to
 * read them.
 */
async function dropObjects(client: pg.Client, names: string[]): Promise<void> {
  const functions = `
    SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    AND (proname = ANY($1) OR proname IN (SELECT unnest(names) FROM "DatabaseObjects"))`;
  const { rows } = await client.query<{ statement: string | null }>(
    `SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS statement FROM pg_trigger
     WHERE NOT tgisinternal AND tgfoid IN (${functions})
     UNION ALL SELECT 'DROP FUNCTION ' || string_agg(oid::regprocedure::text, ', ') FROM (${functions}) AS found`,
    [names],
  );
  for (const { statement } of rows) if (statement) await client.query(statement);
}
