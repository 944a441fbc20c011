import type { Body } from '@/domain/document/body';
import type { StoryContent } from '@/domain/story/story';
import { printedFields } from '@/domain/story/second-texts';
import type { Connection } from '../database';
import { readRows } from '../corrupt-rows';
import { clientOf, prisma } from '../prisma';
import { storedBody, storedFields } from '../stored-fields';

/** Why readers do not see what changed in a story; null when they do. */
export async function hiddenChangesOf(storyId: string): Promise<string | null> {
  const row = await prisma().hiddenChanges.findUnique({ where: { storyId }, select: { reason: true } });
  return row?.reason ?? null;
}

/** Hides what changed in a locked story, or shows it again with null. */
export async function setHiddenChanges(
  storyId: string,
  hidden: { reason: string; personId: string; now: Date } | null,
  connection: Connection,
): Promise<void> {
  const { hiddenChanges } = clientOf(connection);
  if (!hidden) return void (await hiddenChanges.deleteMany({ where: { storyId } }));
  const row = { reason: hidden.reason, personId: hidden.personId, createdAt: hidden.now };
  await hiddenChanges.upsert({ where: { storyId }, create: { storyId, ...row }, update: row });
}

/** A text that was live, and since when; without its body once the bodies of newer texts exceed the limit. */
export interface PublishedText extends Pick<StoryContent, 'fields'> {
  number: number;
  at: Date;
  body: Body | null;
}

/**
 * The limit of bodies read at once, in bytes; more than a page compares. Compressed in the database they may take a
 * hundredth.
 */
const MAX_BYTES = 2_000_000;

/**
 * The public texts of a live story since it was first published or, after a withdrawal, published again; newest first.
 */
export async function listPublished(storyId: string, limit: number): Promise<PublishedText[]> {
  const rows = await prisma().$queryRaw<
    { id: string; number: number; at: Date; fields: unknown; body: unknown }[]
  >`
    SELECT id, number, at, fields, CASE WHEN bytes <= ${MAX_BYTES} THEN body END AS body FROM (
      SELECT id, number, "createdAt" AS at, fields, body,
        sum(octet_length(body::text)) OVER (ORDER BY number DESC) AS bytes
      FROM "Revision"
      WHERE "storyId" = ${storyId} AND reason = 'publish' AND number > coalesce((
        SELECT max(number) FROM "Revision" WHERE "storyId" = ${storyId} AND reason IN ('unpublish', 'kill')), 0)
      ORDER BY number DESC LIMIT ${limit}) AS text
    ORDER BY number DESC`;
  return readRows(
    'Revision',
    rows,
    ({ id }) => id,
    ({ number, at, fields, body }) => ({
      number,
      at,
      fields: printedFields(storedFields(fields)),
      body: body === null ? null : storedBody(body),
    }),
  );
}
