import pg from 'pg';
import { openSnapshotClient } from '../snapshot-client';
import type { ArchivePart } from '@/domain/archive/archive-export';
import type { ArchiveRecord } from '@/domain/archive/records';
import { RECORDING_MIMES } from '@/domain/media/recording';
import { rowsOfPart, type RowsOf } from './archive-part';

/** A file of the media store that an archive has. */
export interface ArchivedFile {
  name: string;
  sha256: string;
}

/** The records of the paper as they were at one moment, read over one connection. */
export interface ArchiveSnapshot {
  takenAt: Date;
  /** The lines of a kind of record, in order, without their ends. */
  lines(record: ArchiveRecord): AsyncGenerator<string>;
  files(): AsyncGenerator<ArchivedFile>;
  countFiles(): Promise<number>;
  close(): Promise<void>;
}

const AT_ONCE = 500;
const FILES = 1000;

const quoted = (names: string[]) => names.map(name => pg.escapeIdentifier(name)).join(', ');

/**
 * Opens a snapshot of the paper, or of a part of its stories. It keeps old rows from being vacuumed while it is open.
 * @throws the driver's error
 */
export async function openArchiveSnapshot(databaseUrl: string, part: ArchivePart): Promise<ArchiveSnapshot> {
  const rowsOf = rowsOfPart(part);
  const client = await openSnapshotClient(databaseUrl, 'broadsheet-archive');
  try {
    const { rows } = await client.query<{ at: Date }>('SELECT now() AS at');
    const sources = fileSources(rowsOf);
    return {
      takenAt: rows[0]!.at,
      lines: record => linesOf(client, record, rowsOf(record)),
      files: () => filesIn(client, sources),
      countFiles: () => countFiles(client, sources),
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function* linesOf(
  client: pg.Client,
  { kind, table, key, fields }: ArchiveRecord,
  condition: string,
): AsyncGenerator<string> {
  const cursor = pg.escapeIdentifier(`archive-${kind}`);
  const order = key.map(name => `${pg.escapeIdentifier(name)}`).join(', ');
  await client.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR
     SELECT to_json(line)::text AS line FROM (
       SELECT ${quoted(fields)} FROM ${pg.escapeIdentifier(table)} WHERE ${condition} ORDER BY ${order}) AS line`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${AT_ONCE} FROM ${cursor}`);
    for (const { line } of rows) yield line;
    if (rows.length < AT_ONCE) break;
  }
  await client.query(`CLOSE ${cursor}`);
}

/** Only the texts tell which stories use a recording, so every archive has all recordings. */
const fileSources = (rowsOf: RowsOf): string[] => [
  `SELECT id || '/original' AS name, sha256 FROM "Media" WHERE ${rowsOf({ table: 'Media', fields: [] })}`,
  `SELECT id || '/recording.' || extension AS name, sha256 FROM "Recording"
     JOIN json_each_text('${JSON.stringify(RECORDING_MIMES)}') AS known (extension, type) ON type = mime`,
];

async function countFiles(client: pg.Client, sources: string[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${sources.join(' UNION ALL ')}) AS file`,
  );
  return rows[0]!.count;
}

async function* filesIn(client: pg.Client, sources: string[]): AsyncGenerator<ArchivedFile> {
  for (const source of sources)
    for (let after = ''; ;) {
      const { rows } = await client.query<ArchivedFile>(
        `SELECT name, sha256 FROM (${source}) AS file WHERE name > $1 ORDER BY name LIMIT $2`,
        [after, FILES],
      );
      yield* rows;
      if (rows.length < FILES) break;
      after = rows.at(-1)!.name;
    }
}
