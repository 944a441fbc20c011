import type { WireFilter } from '@/domain/api/wire';
import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { anyPhrase } from './any-phrase';

const shown = { sources: true, langs: true, subjects: true, words: true, priority: true };

/** The filters of desks. */
export async function listDeskFilters(): Promise<Map<string, WireFilter>> {
  const rows = await clientOf(database()).wireFilter.findMany({
    select: { deskId: true, ...shown },
    take: 500,
  });
  return new Map(rows.map(({ deskId, ...filter }) => [deskId, filter]));
}

/** The filter of a desk; null without one. */
export const loadDeskFilter = (deskId: string, connection: Connection): Promise<WireFilter | null> =>
  clientOf(connection).wireFilter.findUnique({ where: { deskId }, select: shown });

/** Sets the filter of a desk. */
export async function saveDeskFilter(
  deskId: string,
  filter: WireFilter,
  now: Date,
  connection: Connection,
): Promise<void> {
  const data = { ...filter, updatedAt: now };
  await clientOf(connection).wireFilter.upsert({
    where: { deskId },
    create: { deskId, ...data },
    update: data,
  });
}

/** Removes the filter of a desk. */
export async function deleteDeskFilter(deskId: string, connection: Connection): Promise<void> {
  await clientOf(connection).wireFilter.deleteMany({ where: { deskId } });
}

/**
 * The conditions of a filter, with its subjects and words folded, for the agency story `wire`. A story whose agency
 * states no language or no priority is not excluded for that.
 */
export function filterOfDesk({ sources, langs, subjects, words, priority }: WireFilter): Prisma.Sql[] {
  return [
    ...(sources.length ? [Prisma.sql`wire.source = ANY(${sources})`] : []),
    ...(langs.length ? [Prisma.sql`wire.lang = ANY(${['', ...langs]})`] : []),
    ...(subjects.length ? [Prisma.sql`wire.subjects && ${subjects}`] : []),
    ...(priority === null ? [] : [Prisma.sql`COALESCE(wire.priority, 1) <= ${priority}`]),
    ...(words.length
      ? [
          Prisma.sql`COALESCE(
            wire.words @@ (SELECT ${anyPhrase} FROM unnest(${words}::text[]) AS phrase), TRUE
          )`,
        ]
      : []),
  ];
}
