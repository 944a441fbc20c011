import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyTemplate } from '@/scripts/test/database';
import { databaseIsCurrent } from '@/server/health/health';
import { closeDatabase } from '@/server/store/database';
import { readObjectFiles } from '@/server/store/database-objects';
import { makeDatabase } from './postgres';
import { applyMigrations } from './migrate';

let url: string;
let client: pg.Client;

beforeAll(async () => {
  url = await copyTemplate(inject('templateUrl'));
  process.env.DATABASE_URL = url;
  client = await connect(url);
});
afterAll(async () => {
  await client.end();
  await closeDatabase();
});

describe('database objects', () => {
  it('are exactly the functions, triggers and views of the files after migrating', async () => {
    const before = await definitions(client);
    await rolledBack(async () => {
      for (const { kind, identity } of before.filter(({ kind }) => kind === 'trigger'))
        await client.query(`DROP ${kind} ${identity}`);
      for (const { kind, identity, isNeeded } of before)
        if (kind !== 'trigger' && !isNeeded) await client.query(`DROP ${kind} ${identity}`);
      await client.query('SET LOCAL check_function_bodies = off');
      await client.query(readObjectFiles().sql);
      expect(await definitions(client)).toEqual(before);
    });
  });

  it('have a valid function body each once all functions exist', async () => {
    await rolledBack(async () => {
      for (const { kind, definition } of await definitions(client))
        if (kind === 'function') await client.query(definition);
    });
  });

  async function rolledBack(work: () => Promise<void>): Promise<void> {
    await client.query('BEGIN');
    try {
      await work();
    } finally {
      await client.query('ROLLBACK');
    }
  }

  it.each([
    `CREATE OR REPLACE FUNCTION is_open_stage(stage "Stage") RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'`,
    `DROP TRIGGER "Event_append_only" ON "Event"`,
    `ALTER TABLE "Event" DISABLE TRIGGER "Event_append_only"`,
    `CREATE OR REPLACE VIEW "RecordedSubject" AS SELECT 'none' AS kind, 'none' AS id`,
    `UPDATE "DatabaseObjects" SET files = 'of another version'`,
  ])('are restored by the next start after a manual change: %s', async change => {
    const before = await definitions(client);
    await client.query(change);
    expect(await databaseIsCurrent()).toBe(false);
    await applyMigrations(url);
    expect(await definitions(client)).toEqual(before);
    expect(await databaseIsCurrent()).toBe(true);
  });

  it('are dropped with their triggers once removed from the files, but not those of another program', async () => {
    const before = await definitions(client);
    await client.query(`
      CREATE FUNCTION removed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER removed AFTER INSERT ON "Desk" FOR EACH ROW EXECUTE FUNCTION removed();
      CREATE FUNCTION of_another_program() RETURNS integer LANGUAGE sql AS 'SELECT 1';
      UPDATE "DatabaseObjects" SET files = 'with it', names = names || ARRAY['removed']`);
    await applyMigrations(url);
    const after = await definitions(client);
    expect(after.filter(({ identity }) => !identity.startsWith('of_another_program('))).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    await client.query('DROP FUNCTION of_another_program()');
  });

  it('are not replaced in a current database', async () => {
    const transaction = `SELECT max(xmin::text::bigint) AS last FROM pg_proc`;
    const before = await client.query(transaction);
    await applyMigrations(url);
    expect((await client.query(transaction)).rows).toEqual(before.rows);
  });
});

it('are created when two processes migrate an empty database at once', async () => {
  const empty = new URL(url);
  empty.pathname = '/twice';
  await makeDatabase(empty.href);
  await Promise.all([applyMigrations(empty.href), applyMigrations(empty.href)]);
  const made = await connect(empty.href);
  expect(await definitions(made)).toEqual(await definitions(client));
  await made.end();
});

describe('database from before the baseline', () => {
  const LAST = '20261201101000_where_pictures_were_taken';
  it('with every former migration gets the baseline as applied and keeps its rows', async () => {
    const old = await oldDatabase(62);
    await old.query(`INSERT INTO "Desk" (id, name) VALUES ('d', 'Asia')`);
    await applyMigrations(old.url);
    expect((await old.query(`SELECT name FROM "Desk"`)).rows).toEqual([{ name: 'Asia' }]);
    expect(await definitions(old)).toEqual(await definitions(client));
    const { rows } = await old.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY started_at, name`,
    );
    const folders = readdirSync('prisma/migrations').filter(name => !name.endsWith('.toml'));
    expect(rows).toHaveLength(62 + folders.length);
    const made = await client.query(
      `SELECT checksum FROM _prisma_migrations WHERE migration_name LIKE '%_baseline'`,
    );
    expect(rows.find(({ name }) => name.endsWith('_baseline'))!.checksum).toBe(made.rows[0].checksum);
    await applyMigrations(old.url);
    await old.end();
  });

  it('with only some former migrations is refused unchanged, with the commit to start first', async () => {
    const old = await oldDatabase(40);
    const before = await definitions(old);
    await expect(applyMigrations(old.url)).rejects.toThrow(
      /has 40 of the 62 migrations.*Start commit \w{8} /s,
    );
    expect(await definitions(old)).toEqual(before);
    const { rowCount } = await old.query('SELECT FROM _prisma_migrations');
    expect(rowCount).toBe(40);
    await old.end();
  });

  /** A database as a version before the baseline left it: the same tables, rows of its migrations, and no record of objects. */
  async function oldDatabase(migrations: number): Promise<pg.Client & { url: string }> {
    const address = await copyTemplate(inject('templateUrl'));
    const old = Object.assign(await connect(address), { url: address });
    await old.query('DROP TABLE "DatabaseObjects"');
    // Later migrations are in the template already, so a complete database keeps their rows.
    await old.query(
      `DELETE FROM _prisma_migrations WHERE $1 OR migration_name ~ '_(baseline|database_objects)$'`,
      [migrations < 62],
    );
    for (let number = 1; number <= migrations; number += 1)
      await old.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ($1, '', $2, now())`,
        [randomUUID(), number === 62 ? LAST : `20261125000000_former_${number}`],
      );
    return old;
  }
});

it('every function of the database has a file or is needed by an index', async () => {
  const { names } = readObjectFiles();
  const baseline = readFileSync('prisma/migrations/20261129000000_baseline/migration.sql', 'utf8');
  for (const { kind, identity, isNeeded } of await definitions(client)) {
    const name = /^\w+/.exec(identity.replace(/^"/, ''))![0];
    if (isNeeded) expect(baseline).toContain(`CREATE FUNCTION ${name}(`);
    else if (kind !== 'trigger') expect(names).toContain(name);
  }
});

/** A function, trigger or view of a database. */
interface DatabaseObject {
  kind: 'function' | 'trigger' | 'view';
  identity: string;
  definition: string;
  /** Whether an index needs it. */
  isNeeded: boolean;
}

/** The objects in the schema of the paper, without those of an extension. */
async function definitions(database: pg.Client): Promise<DatabaseObject[]> {
  const { rows } = await database.query<DatabaseObject>(`
    SELECT 'function' AS kind, oid::regprocedure::text AS identity, pg_get_functiondef(oid) AS definition,
      EXISTS (
        SELECT FROM pg_depend WHERE refobjid = pg_proc.oid AND classid = 'pg_class'::regclass
      ) AS "isNeeded"
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    UNION ALL
    SELECT 'trigger', format('%I ON %s', tgname, tgrelid::regclass), pg_get_triggerdef(pg_trigger.oid) || tgenabled::text, false
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'view', oid::regclass::text, pg_get_viewdef(oid), false
    FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
    ORDER BY kind, identity`);
  return rows;
}

async function connect(address: string): Promise<pg.Client> {
  const connected = new pg.Client({ connectionString: address });
  await connected.connect();
  return connected;
}
