import { database, type Connection } from '../database';
import type { RepairExceptions } from '@/domain/imports/repair-exceptions';
import { Prisma } from '../generated/client';
import { asJson } from '../stored-fields';
import { clientOf } from '../prisma';

/** The story that an item of a source was imported as. */
export interface Origin {
  source: string;
  foreignId: string;
  storyId: string;
  importId: string;
  digest: string;
  version: number;
  address: string | null;
  /** The revision that the import published; null: none. */
  publishedRevisionId: string | null;
  /** What a person chose to keep although it would be repaired or removed. */
  kept: RepairExceptions | null;
}

export async function loadOrigin(source: string, foreignId: string): Promise<Origin | null> {
  const where = { source_foreignId: { source, foreignId } };
  const row = await clientOf(database()).importOrigin.findUnique({ where });
  // Written by `saveOrigin` alone.
  return row && { ...row, kept: row.kept as RepairExceptions | null };
}

/** Stores the origin of a story, replacing an earlier one. */
export async function saveOrigin(saved: Origin, connection: Connection = database()): Promise<void> {
  const { source, foreignId, kept } = saved;
  const origin = { ...saved, kept: kept === null ? Prisma.DbNull : asJson(kept) };
  await clientOf(connection).importOrigin.upsert({
    where: { source_foreignId: { source, foreignId } },
    create: origin,
    update: origin,
  });
}

/** Removes the origin of a story, so that a later import creates it again. */
export async function deleteOrigin(storyId: string, connection: Connection = database()): Promise<void> {
  await clientOf(connection).importOrigin.deleteMany({ where: { storyId } });
}

/** The ids of outside people by name; those that are missing are added. */
export async function outsidePeople(
  names: string[],
  connection: Connection = database(),
): Promise<Map<string, string>> {
  const client = clientOf(connection);
  await client.outsidePerson.createMany({ data: names.map(name => ({ name })), skipDuplicates: true });
  const rows = await client.outsidePerson.findMany({ where: { name: { in: names } } });
  return new Map(rows.map(({ id, name }) => [name, id]));
}
