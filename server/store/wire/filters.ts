import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/** What a desk sees of the wire; what is empty leaves nothing out. */
export interface DeskFilter {
  deskId: string;
  sources: string[];
  /** Primary language tags. */
  langs: string[];
  subjects: string[];
  words: string[];
  /** At least as urgent as this. */
  priority: number | null;
}

const shown = { deskId: true, sources: true, langs: true, subjects: true, words: true, priority: true };

export const listDeskFilters = (): Promise<DeskFilter[]> =>
  clientOf(database()).wireFilter.findMany({ select: shown, take: 500 });

/** Sets the filter of a desk. */
export async function saveDeskFilter(
  { deskId, ...filter }: DeskFilter,
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

/** A filter with its subjects and words folded for comparison. */
export type FoldedFilter = Omit<DeskFilter, 'deskId'>;

/**
 * The conditions of a filter for the agency story `wire`. A story whose agency names no language or no priority is not
 * left out for it.
 */
export function filterOfDesk({ sources, langs, subjects, words, priority }: FoldedFilter): Prisma.Sql[] {
  return [
    ...(sources.length ? [Prisma.sql`wire.source = ANY(${sources})`] : []),
    ...(langs.length ? [Prisma.sql`wire.lang = ANY(${['', ...langs]})`] : []),
    ...(subjects.length ? [Prisma.sql`wire.subjects && ${subjects}`] : []),
    ...(priority === null ? [] : [Prisma.sql`COALESCE(wire.priority, 1) <= ${priority}`]),
    ...(words.length
      ? [
          Prisma.sql`wire.words @@ (
            SELECT string_agg('(' || phraseto_tsquery('simple', phrase)::text || ')', ' | ')::tsquery
            FROM unnest(${words}::text[]) AS phrase
          )`,
        ]
      : []),
  ];
}
