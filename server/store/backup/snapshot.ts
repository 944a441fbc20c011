import pg from 'pg';
import { openSnapshotClient } from '../snapshot-client';
import { RECORDING_MIMES } from '@/domain/media/recording';
import { CopyOut } from './copy-out';

/** A table of the paper or of the job queue. */
export interface TableName {
  schema: string;
  name: string;
}

/** A table with the columns that are copied; generated ones are left out. */
export interface Table extends TableName {
  columns: string[];
}

/** The state of a sequence; null: it is unused. */
export interface SequenceState extends TableName {
  value: string | null;
}

/** A file of the media store that the rows refer to. */
export interface NamedFile {
  name: string;
  sha256: string;
}

/** Filled by migrations, identically in every database. */
const MADE_BY_MIGRATIONS = [
  'public._prisma_migrations',
  'public.DatabaseObjects',
  'graphile_worker.migrations',
];
/**
 * Specific to this database, not to the paper: its own backups, the counts of its processes, and unfinished uploads.
 */
const OF_THE_DATABASE = ['BackupRun', 'CdnPurge', 'OperationSample', 'ResumableUpload', 'ServerProcess'].map(
  name => `public.${name}`,
);

const SCHEMAS = ['public', 'graphile_worker'];

export const quoted = ({ schema, name }: TableName) =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

const columnList = (columns: string[]) => columns.map(column => pg.escapeIdentifier(column)).join(', ');

/** The tables whose rows are the paper, in order of their names, with their columns. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE n.nspname = ANY($1) AND c.relkind = 'r' AND n.nspname || '.' || c.relname <> ALL($2)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [SCHEMAS, [...MADE_BY_MIGRATIONS, ...OF_THE_DATABASE]],
  );
  return rows;
}

/** The database as it was at one moment, read over one connection. */
export interface Snapshot {
  tables: Table[];
  sequences: SequenceState[];
  migrations: string[];
  serverVersion: string;
  /** The newest link of the chain of events; null: there is none. */
  anchor: { number: string; hash: string } | null;
  takenAt: Date;
  /** The rows of a table, in the text format of `COPY`. */
  rowsOf(table: Table): CopyOut;
  files(): AsyncGenerator<NamedFile>;
  close(): Promise<void>;
}

const FILES = 1000;

/** Opens a snapshot. It keeps old rows from being vacuumed while it is open. @throws the driver's error */
export async function openSnapshot(databaseUrl: string): Promise<Snapshot> {
  const client = await openSnapshotClient(databaseUrl, 'broadsheet-backup');
  try {
    const { rows: sequences } = await client.query<SequenceState>(
      `SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
       WHERE schemaname = ANY($1) ORDER BY 1, 2`,
      [SCHEMAS],
    );
    const { rows: migrations } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
    );
    const { rows: links } = await client.query<{ number: string; hash: string }>(
      `SELECT number::text, hash FROM "EventLink" ORDER BY "EventLink".number DESC LIMIT 1`,
    );
    const { rows: facts } = await client.query<{ at: Date; version: string }>(
      `SELECT now() AS at, current_setting('server_version') AS version`,
    );
    return {
      tables: await listTables(client),
      sequences,
      migrations: migrations.map(({ name }) => name),
      serverVersion: facts[0]!.version,
      anchor: links[0] ?? null,
      takenAt: facts[0]!.at,
      rowsOf: table =>
        client.query(new CopyOut(`COPY ${quoted(table)} (${columnList(table.columns)}) TO STDOUT`)),
      files: () => filesIn(client),
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** The files of pictures and recordings, and their derived files, in batches. */
async function* filesIn(client: pg.Client): AsyncGenerator<NamedFile> {
  const sources = [
    `SELECT id || '/original' AS name, sha256 FROM "Media"`,
    `SELECT id || '/recording.' || extension AS name, sha256 FROM "Recording"
       JOIN json_each_text('${JSON.stringify(RECORDING_MIMES)}') AS known (extension, type) ON type = mime`,
    `SELECT name, sha256 FROM "MadeFile"`,
  ];
  for (const source of sources) {
    let after = '';
    for (;;) {
      const { rows } = await client.query<NamedFile>(
        `SELECT name, sha256 FROM (${source}) AS file WHERE name > $1 ORDER BY name LIMIT $2`,
        [after, FILES],
      );
      yield* rows;
      if (rows.length < FILES) break;
      after = rows.at(-1)!.name;
    }
  }
}

/** The statement that loads rows into a table. */
export const loadStatement = (table: Table) =>
  `COPY ${quoted(table)} (${columnList(table.columns)}) FROM STDIN`;
