import pg from 'pg';
import type { ArchiveRecord } from '@/domain/archive/records';
import { logger } from '@/server/log';
import { dropForeignKeys } from '../backup/constraints-and-indexes';
import { isEmpty } from '../backup/load';

/** What an archive loads. */
export interface LoadedArchive {
  records: { record: ArchiveRecord; lines(): AsyncIterable<string> }[];
  now: Date;
}

/** The database is not empty, or a line is not a valid record. */
export class ArchiveLoadError extends Error {}

const LINES_AT_ONCE = 200;
const BYTES_AT_ONCE = 4_000_000;

/**
 * Loads all records in one transaction. Triggers compute derived data, and foreign keys are checked at the end. The
 * states of all subjects are recorded, because the chain of events is new.
 * @throws ArchiveLoadError, or the driver's error for an invalid line
 */
export async function loadArchive(ownerUrl: string, { records, now }: LoadedArchive): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'broadsheet-import' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(
      'SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET TimeZone = UTC; BEGIN',
    );
    // A starting server creates a paper under the same lock.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('begin-paper'))`);
    if (!(await isEmpty(client)))
      throw new ArchiveLoadError('the database has a paper: import into an empty one');
    const makeForeignKeys = await dropForeignKeys(client);
    const noting = await tablesWith(client, 'note_changed');
    for (const table of noting) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER note_changed`);
    await client.query(`ALTER TABLE "Story" DISABLE TRIGGER "Story_open_desk_of_new"`);
    for (const { record, lines } of records) await loadRecord(client, record, lines());
    await client.query(
      `SELECT setval(pg_get_serial_sequence('"Event"', 'id'), (SELECT greatest(max(id), 1) FROM "Event"))`,
    );
    await client.query('SELECT record_states($1)', [now]);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const table of noting) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER note_changed`);
    await client.query(`ALTER TABLE "Story" ENABLE TRIGGER "Story_open_desk_of_new"`);
    await makeForeignKeys();
    await client.query('COMMIT');
    // Not required: autovacuum would update the statistics later.
    await client
      .query('ANALYZE')
      .catch((error: unknown) => logger.warn({ err: error }, 'the loaded tables could not be analyzed'));
  } finally {
    await client.end();
  }
}

async function tablesWith(client: pg.Client, trigger: string): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = $1`,
    [trigger],
  );
  return rows.map(({ table }) => table);
}

/** The values of columns that archives of older versions lack, as SQL, where these are not the defaults. */
const OLDER_VALUES: Record<string, Record<string, string> | undefined> = {
  Section: { isOpinion: `slug = 'opinion' AND "parentId" IS NULL` },
};

async function loadRecord(
  client: pg.Client,
  { table, fields, key }: ArchiveRecord,
  lines: AsyncIterable<string>,
): Promise<void> {
  const name = pg.escapeIdentifier(table);
  // Rows that every new database has from its migrations.
  await client.query(`DELETE FROM ${name}`);
  const order = key.map(field => pg.escapeIdentifier(field)).join(', ');
  // An archive of an older version lacks newer columns.
  const statementFor = (line: string) => {
    const there = new Set(Object.keys(JSON.parse(line) as object));
    const values = fields.flatMap(field => {
      const column = pg.escapeIdentifier(field);
      const value = there.has(field) ? column : OLDER_VALUES[table]?.[field];
      return value ? [{ column, value }] : [];
    });
    return `INSERT INTO ${name} (${values.map(({ column }) => column).join(', ')})
      SELECT ${values.map(({ value }) => value).join(', ')} FROM json_populate_recordset(NULL::${name}, $1::json) ORDER BY ${order}`;
  };
  let batch: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length) await client.query(statementFor(batch[0]!), [`[${batch.join(',')}]`]);
    batch = [];
    bytes = 0;
  };
  for await (const line of lines) {
    batch.push(line);
    bytes += line.length;
    if (batch.length >= LINES_AT_ONCE || bytes >= BYTES_AT_ONCE) await flush();
  }
  await flush();
}
