import type { ByLanguage } from '@/domain/paper/by-language';
import type { Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/** The names by which an author or a topic is found. */
interface Naming {
  slug: string;
  email: string;
  names: ByLanguage;
}

const TABLES = { author: Prisma.sql`"Author"`, topic: Prisma.sql`"Topic"` };
export type ImportedNameKind = keyof typeof TABLES;

/** The author or topic with this slug, e-mail address or one of these names, in this order; null without one. */
export async function findNamedId(
  kind: ImportedNameKind,
  { slug, email, names }: Naming,
  connection: Connection,
): Promise<string | null> {
  const sameAddress =
    kind === 'author' ? Prisma.sql`${email} <> '' AND lower(entry.email) = ${email}` : Prisma.sql`false`;
  const rows = await clientOf(connection).$queryRaw<{ id: string }[]>`
    SELECT entry.id FROM ${TABLES[kind]} AS entry
    WHERE entry.slug = ${slug} OR ${sameAddress} OR entry.id IN (
      SELECT taken."ownerId" FROM jsonb_each_text(${JSON.stringify(names)}::jsonb) AS given
      JOIN "NameInUse" taken ON taken.lang = given.key AND taken.key = name_key(given.value)
      WHERE taken.kind = ${kind}::"NamedKind")
    ORDER BY CASE WHEN entry.slug = ${slug} THEN 0 WHEN ${sameAddress} THEN 1 ELSE 2 END, entry.slug LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** Whether a story that was changed since has this author or topic, in its working copy or in a revision. */
export async function isNameUsed(id: string, since: Date, connection: Connection): Promise<boolean> {
  const named = `%${id}%`;
  const rows = await clientOf(connection).$queryRaw<object[]>`
    SELECT FROM "Story" AS story
    WHERE story.stage = ANY(enum_range(NULL::"Stage")) AND story."updatedAt" >= ${since} AND (
      story.fields::text LIKE ${named} OR EXISTS (
        SELECT FROM "Revision" WHERE "storyId" = story.id AND fields::text LIKE ${named}))
    LIMIT 1`;
  return rows.length > 0;
}

/** Removes an author or a topic. */
export async function deleteNamed(kind: ImportedNameKind, id: string, connection: Connection): Promise<void> {
  const where = { where: { id } };
  if (kind === 'author') await clientOf(connection).author.deleteMany(where);
  else await clientOf(connection).topic.deleteMany(where);
}
