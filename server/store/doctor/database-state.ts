import { OBJECTS_ARE_CURRENT, readObjectFiles } from '@/server/store/database-objects';
import { prisma } from '@/server/store/prisma';

/** Whether the server's database role could change or delete recorded events. */
export async function canChangeRecord(): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ can: boolean }[]>`
    SELECT bool_or(has_table_privilege(current_user, format('%I', name), privilege)) AS can
    FROM unnest(ARRAY['Event', 'EventLink', 'UnlinkedEvent', 'RecordedState']) AS name, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege`;
  return row!.can;
}

/** Whether the functions, triggers and views of the database are those of this version. */
export async function objectsAreCurrent(): Promise<boolean> {
  const [row] = await prisma().$queryRawUnsafe<{ current: boolean }[]>(
    OBJECTS_ARE_CURRENT,
    readObjectFiles().digest,
  );
  return row!.current;
}

/** The version of the database as a number, such as 180004, and its clock. */
export async function readServerFacts(): Promise<{ version: number; now: Date }> {
  const [row] = await prisma().$queryRaw<[{ version: number; now: Date }]>`
    SELECT current_setting('server_version_num')::int AS version, clock_timestamp() AS now`;
  return row;
}

/** The names of all time zones that the database can compute with. */
export async function listDatabaseZones(): Promise<ReadonlySet<string>> {
  const rows = await prisma().$queryRaw<{ name: string }[]>`SELECT name FROM pg_timezone_names`;
  return new Set(rows.map(({ name }) => name));
}
