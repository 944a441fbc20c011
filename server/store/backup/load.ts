import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { dropForeignKeys, dropIndexes } from './constraints-and-indexes';
import { CopyIn } from './copy-in';
import { listTables, loadStatement, quoted, type SequenceState, type Table } from './snapshot';

/** The name of a table in messages. */
export const tableText = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`;

/** Whether migrations fill this table in every new database; the rows of the backup replace those. */
const isFilledByMigrations = async (client: pg.Client, table: Table): Promise<boolean> => {
  if (table.schema === 'graphile_worker') return true;
  const { rows } = await client.query<{ filled: boolean }>(
    `SELECT EXISTS (SELECT FROM ${quoted(table)}) AS filled`,
  );
  return rows[0]!.filled;
};

/** A statement with its values. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** The tables to load, and the statements that complete the same transaction. */
export interface Loaded {
  tables: { table: Table; rows: number; open(): Promise<Readable> }[];
  sequences: SequenceState[];
  /** The last statements of the transaction. */
  last: Statement[];
}

/** The backup cannot be restored into this database, or the loaded rows are not those of the backup. */
export class LoadError extends Error {}

/**
 * Connects as the owner of the tables. @throws the driver's error
 */
async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'broadsheet-restore' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Whether a migrated database has no paper and no people. */
export async function isEmptyDatabase(ownerUrl: string): Promise<boolean> {
  const client = await connect(ownerUrl);
  try {
    return await isEmpty(client);
  } finally {
    await client.end();
  }
}

/** Whether there is no paper. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM "Edition") AND NOT EXISTS (SELECT FROM "Person")
       AND NOT EXISTS (SELECT FROM "Event") AND NOT EXISTS (SELECT FROM "Story") AS empty`,
  );
  return rows[0]!.empty;
}

/**
 * Loads all tables in one transaction with triggers disabled. Indexes and foreign keys are recreated at the end, which
 * is faster and checks them.
 * @throws LoadError when the tables differ from those of the backup, or the numbers of rows do
 */
export async function load(ownerUrl: string, { tables, sequences, last }: Loaded): Promise<void> {
  const client = await connect(ownerUrl);
  try {
    await client.query('SET statement_timeout = 0; SET TimeZone = UTC; BEGIN');
    // A starting server creates a paper under the same lock.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('begin-paper'))`);
    if (!(await isEmpty(client))) throw new LoadError('the database has a paper since');
    const present = await listTables(client);
    requireSameTables(
      present,
      tables.map(({ table }) => table),
    );
    const makeForeignKeys = await dropForeignKeys(client);
    const makeIndexes = await dropIndexes(client);
    for (const table of present) {
      await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
      if (await isFilledByMigrations(client, table)) await client.query(`DELETE FROM ${quoted(table)}`);
    }
    for (const { table, rows, open } of tables) {
      const into = client.query(new CopyIn(loadStatement(table)));
      await pipeline(await open(), into);
      if (into.rows !== rows)
        throw new LoadError(`${tableText(table)} has ${into.rows} rows instead of ${rows}`);
    }
    for (const { schema, name, value } of sequences)
      if (value !== null)
        await client.query('SELECT setval($1::regclass, $2::bigint)', [quoted({ schema, name }), value]);
    // A foreign key may need a unique index.
    await makeIndexes();
    await makeForeignKeys();
    for (const table of present) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
    for (const { text, values } of last) await client.query(text, values);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

function requireSameTables(present: Table[], given: Table[]): void {
  const text = (tables: Table[]) =>
    tables.map(table => `${tableText(table)} (${[...table.columns].sort().join(', ')})`);
  const known = new Set(text(present));
  const unknown = text(given).filter(table => !known.has(table));
  if (unknown.length || present.length !== given.length)
    throw new LoadError(
      `the tables are not those of this version: ${unknown.join('; ') || 'some are missing'}`,
    );
}
