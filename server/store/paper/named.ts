import type { ByLanguage } from '@/domain/paper/by-language';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { readRows } from '../corrupt-rows';
import { containing } from '../like';
import { readableRows, storedTexts } from './stored-texts';

/** A topic or an author with its names. */
export interface NamedEntry {
  id: string;
  slug: string;
  names: ByLanguage;
}

const KINDS = { topics: 'topic', authors: 'author' } as const;
const TABLES = { topics: Prisma.sql`"Topic"`, authors: Prisma.sql`"Author"` };
export type NamedTable = keyof typeof TABLES;

export interface NamedFilter {
  /** A part of a name in any language, or of the slug. */
  words: string;
  /** Only those after this slug. */
  afterSlug?: string;
  limit: number;
}

const MODELS = { topics: 'Topic', authors: 'Author' };
const readNamed = (kind: NamedTable, rows: NamedEntry[]): NamedEntry[] =>
  readRows(
    MODELS[kind],
    rows,
    ({ id }) => id,
    row => ({ ...row, names: storedTexts(row.names) }),
  );

/** Topics or authors by slug. */
export function listNamed(kind: NamedTable, { words, afterSlug, limit }: NamedFilter): Promise<NamedEntry[]> {
  const list = (after: string | undefined, most: number) => {
    const conditions = [
      ...(words ? [Prisma.sql`names_text(slug, names) LIKE ${containing(words)}`] : []),
      ...(after === undefined ? [] : [Prisma.sql`slug > ${after}`]),
    ];
    return prisma().$queryRaw<NamedEntry[]>`
      SELECT id, slug, names FROM ${TABLES[kind]}
      ${conditions.length ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty}
      ORDER BY slug LIMIT ${most}`;
  };
  return readableRows({ after: afterSlug, limit }, list, rows => readNamed(kind, rows));
}

/** Topics or authors with a word in their names that starts with this, whole names first. */
export async function findNamed(kind: NamedTable, start: string, limit: number): Promise<NamedEntry[]> {
  const anywhere = containing(start);
  const pattern = anywhere.slice(1);
  const rows = await prisma().$queryRaw<NamedEntry[]>`
    SELECT id, slug, names FROM ${TABLES[kind]} entry,
      LATERAL (SELECT min(CASE WHEN name LIKE ${pattern} THEN length(name) ELSE 1000 END) AS rank
        FROM unnest(names_list(entry.names)) AS name WHERE name LIKE ${anywhere}) AS found
    WHERE names_text(slug, names) LIKE ${anywhere} AND found.rank IS NOT NULL
    ORDER BY found.rank, slug LIMIT ${limit}`;
  return readNamed(kind, rows);
}

/** Topics or authors by their ids. */
export async function loadNamed(kind: NamedTable, ids: string[]): Promise<NamedEntry[]> {
  const rows = await prisma().$queryRaw<NamedEntry[]>`
    SELECT id, slug, names FROM ${TABLES[kind]} WHERE id = ANY(${ids}) ORDER BY slug`;
  return readNamed(kind, rows);
}

/** The languages in which another topic or author has one of these names, however it is written. */
export async function languagesOfUsedNames(
  kind: NamedTable,
  { ownerId, names }: { ownerId: string | null; names: ByLanguage },
  connection: Connection,
): Promise<string[]> {
  const rows = await clientOf(connection).$queryRaw<{ lang: string }[]>`
    SELECT given.key AS lang FROM jsonb_each_text(${JSON.stringify(names)}::jsonb) AS given
    JOIN "NameInUse" taken ON taken.lang = given.key AND taken.key = name_key(given.value)
    WHERE taken.kind = ${KINDS[kind]}::"NamedKind" AND taken."ownerId" IS DISTINCT FROM ${ownerId}
    ORDER BY given.key`;
  return rows.map(({ lang }) => lang);
}

/** Topics with one of these names, in lower case and any language. */
export async function findTopicsNamed(names: string[], limit: number): Promise<NamedEntry[]> {
  const rows = await prisma().$queryRaw<NamedEntry[]>`
    SELECT id, slug, names FROM "Topic" WHERE names_list(names) && ${names} ORDER BY slug LIMIT ${limit}`;
  return readNamed('topics', rows);
}
