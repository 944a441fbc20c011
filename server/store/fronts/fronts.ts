import type { FrontDraft } from '@/domain/front/api';
import { EMPTY_FRONT, type FrontContents } from '@/domain/front/contents';
import type { FrontWriters } from '@/domain/front/writers';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { storedFront } from './stored-front';

/** Whose front it is: an edition's, or a section's of it. */
export interface FrontOwner {
  id: string;
  editionId: string;
  sectionId: string | null;
}

/** The stored row of a front, or null before it was first saved. */
export async function loadDraft(id: string, connection: Connection = database()): Promise<FrontDraft | null> {
  const row = await clientOf(connection).front.findUnique({
    where: { id },
    select: { draft: true, version: true, savedAt: true, savedBy: { select: { name: true } } },
  });
  if (!row?.savedAt) return null;
  return {
    version: row.version,
    contents: storedFront(row.draft),
    savedBy: row.savedBy?.name ?? null,
    savedAt: row.savedAt.toISOString(),
  };
}

/** Locks a front against concurrent changes until the transaction ends. */
export async function lockFront(owner: FrontOwner, connection: Connection): Promise<void> {
  const { id, editionId, sectionId } = owner;
  const client = clientOf(connection);
  await client.$executeRaw`
    INSERT INTO "Front" (id, "editionId", "sectionId", draft)
    VALUES (${id}, ${editionId}, ${sectionId}, ${JSON.stringify(EMPTY_FRONT)}::jsonb) ON CONFLICT (id) DO NOTHING`;
  await client.$executeRaw`SELECT FROM "Front" WHERE id = ${id} FOR UPDATE`;
}

/** Who wrote the texts of the draft of a front, and who saved it last, which is all that is stored of older drafts. */
export async function loadFrontWriters(
  id: string,
  connection: Connection,
): Promise<{ writers: FrontWriters; savedById: string | null }> {
  const row = await clientOf(connection).front.findUnique({
    where: { id },
    select: { writers: true, savedById: true },
  });
  return { writers: (row?.writers ?? {}) as FrontWriters, savedById: row?.savedById ?? null };
}

/** Replaces the draft of a front that is locked. */
export async function updateDraft(
  id: string,
  saved: { contents: FrontContents; writers: FrontWriters; version: number; personId: string; now: Date },
  connection: Connection,
): Promise<void> {
  const { contents, writers, version, personId, now } = saved;
  await clientOf(connection).$executeRaw`
    UPDATE "Front" SET draft = ${JSON.stringify(contents)}::jsonb, version = ${version},
      writers = ${JSON.stringify(writers)}::jsonb,
      "savedById" = ${personId}, "savedAt" = ${now} WHERE id = ${id}`;
}

/** What a front names by ids. */
export interface FrontIds {
  stories: string[];
  media: string[];
  sections: string[];
  topics: string[];
}

/** The ids that do not exist; stories and sections must belong to the edition. Marks the pictures as in use. */
export async function unknownFrontIds(
  { stories, media, sections, topics }: FrontIds,
  editionId: string,
  connection: Connection,
): Promise<FrontIds> {
  if (media.length) await clientOf(connection).$executeRaw`SELECT use_pictures(${media}::text[])`;
  const [row] = await clientOf(connection).$queryRaw<[FrontIds]>`
    SELECT
      ARRAY(SELECT named.id FROM unnest(${stories}::text[]) AS named(id) WHERE NOT EXISTS (
        SELECT FROM "Story" story WHERE story.id = named.id AND "editionId" = ${editionId})) AS stories,
      ARRAY(SELECT named.id FROM unnest(${media}::text[]) AS named(id) WHERE NOT EXISTS (
        SELECT FROM "Media" media WHERE media.id = named.id)) AS media,
      ARRAY(SELECT named.id FROM unnest(${sections}::text[]) AS named(id) WHERE NOT EXISTS (
        SELECT FROM "Section" section WHERE section.id = named.id AND "editionId" = ${editionId})) AS sections,
      ARRAY(SELECT named.id FROM unnest(${topics}::text[]) AS named(id) WHERE NOT EXISTS (
        SELECT FROM "Topic" topic WHERE topic.id = named.id)) AS topics`;
  return row;
}
