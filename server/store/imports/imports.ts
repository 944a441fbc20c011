import { ImportChoices } from '@/domain/imports/choices';
import type { ImportState } from '@/domain/imports/outcome';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { asJson } from '../stored-fields';

/** A file of an import, as it was uploaded. */
export interface ImportFile {
  /** Its name in the store of files. */
  key: string;
  /** Its name on the computer that it comes from. */
  name: string;
  bytes: number;
}

/** An import. */
export interface ImportRecord {
  id: string;
  state: ImportState;
  source: string;
  files: ImportFile[];
  choices: ImportChoices;
  problem: string;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

const withPerson = { include: { createdBy: { select: { name: true } } } } as const;

type Row = Omit<ImportRecord, 'files' | 'choices' | 'createdByName'> & {
  files: unknown;
  choices: unknown;
  createdBy: { name: string };
};

const toImport = ({ createdBy, files, choices, ...row }: Row): ImportRecord => ({
  ...row,
  // Written by `insertImport` and `addImportFile` alone.
  files: files as ImportFile[],
  choices: ImportChoices.parse(choices),
  createdByName: createdBy.name,
});

/** Adds an import without files; an existing one with this id is unchanged. */
export async function insertImport(
  { id, choices, personId, now }: { id: string; choices: ImportChoices; personId: string; now: Date },
  connection: Connection,
): Promise<boolean> {
  const row = { id, files: [], choices: asJson(choices), createdById: personId, createdAt: now };
  return (await clientOf(connection).import.createMany({ data: row, skipDuplicates: true })).count > 0;
}

/** @param lock until the transaction ends */
export async function loadImport(
  id: string,
  connection: Connection = database(),
  lock = false,
): Promise<ImportRecord | null> {
  const client = clientOf(connection);
  if (lock) await client.$queryRaw`SELECT FROM "Import" WHERE id = ${id} FOR UPDATE`;
  const row = await client.import.findUnique({ where: { id }, ...withPerson });
  return row && toImport(row);
}

/** The newest imports that have files; the upload of another was refused or has not ended. */
export async function listImports(limit: number): Promise<ImportRecord[]> {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const where = { files: { not: [] } };
  const rows = await clientOf(database()).import.findMany({ where, orderBy, take: limit, ...withPerson });
  return rows.map(toImport);
}

/** The newest other import from a source, whose choices can be reused. */
export async function lastImportFrom(
  source: string,
  exceptId: string,
  connection: Connection,
): Promise<ImportRecord | null> {
  const row = await clientOf(connection).import.findFirst({
    where: { source, id: { not: exceptId } },
    orderBy: { createdAt: 'desc' },
    ...withPerson,
  });
  return row && toImport(row);
}

/** Adds a file to an import that waits for files; @returns the number of its files, or null when it accepts no more. */
export async function addImportFile(
  id: string,
  file: ImportFile,
  most: number,
  connection: Connection,
): Promise<number | null> {
  const [row] = await clientOf(connection).$queryRaw<{ files: number }[]>`
    UPDATE "Import" SET files = files || ${JSON.stringify([file])}::jsonb
    WHERE id = ${id} AND state = 'waiting' AND jsonb_array_length(files) < ${most}
    RETURNING jsonb_array_length(files) AS files`;
  return row?.files ?? null;
}

/** Changes an import in one of these states; @returns whether it was in one. */
export async function changeImport(
  id: string,
  from: ImportState[],
  change: {
    state?: ImportState;
    source?: string;
    choices?: ImportChoices;
    problem?: string;
    startedAt?: Date;
    finishedAt?: Date;
  },
  connection: Connection = database(),
): Promise<boolean> {
  const { choices, ...rest } = change;
  const { count } = await clientOf(connection).import.updateMany({
    where: { id, state: { in: from } },
    data: { ...rest, ...(choices && { choices: asJson(choices) }) },
  });
  return count > 0;
}

/** The state of an import alone. */
export async function stateOfImport(id: string): Promise<ImportState | null> {
  const row = await clientOf(database()).import.findUnique({ where: { id }, select: { state: true } });
  return row?.state ?? null;
}

/** The oldest imports that were created before a time and are not running. */
export async function listImportsBefore(
  before: Date,
  limit: number,
): Promise<Pick<ImportRecord, 'id' | 'files'>[]> {
  const rows = await clientOf(database()).import.findMany({
    where: { createdAt: { lt: before }, state: { notIn: ['reading', 'running', 'undoing'] } },
    select: { id: true, files: true },
    orderBy: { createdAt: 'asc' },
    take: limit,
  });
  return rows.map(({ id, files }) => ({ id, files: files as unknown as ImportFile[] }));
}

/** Deletes an import with its items; the stories and names it created stay. */
export async function deleteImport(id: string): Promise<void> {
  await clientOf(database()).import.deleteMany({ where: { id } });
}
