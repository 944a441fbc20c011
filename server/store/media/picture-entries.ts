import type { Connection } from '../database';
import { clientOf } from '../prisma';

/** A picture whose search words are missing or outdated. */
interface UnindexedPicture {
  id: string;
  originalName: string;
  caption: string;
  credit: string;
  alt: string;
  place: string;
}

/**
 * Locks pictures whose words have an older form until the transaction ends, skipping those locked by another process.
 */
export function takeUnindexedPictures(
  form: number,
  limit: number,
  connection: Connection,
): Promise<UnindexedPicture[]> {
  return clientOf(connection).$queryRaw<UnindexedPicture[]>`
    SELECT id, "originalName", caption, credit, alt, place FROM "Media"
    WHERE form < ${form} ORDER BY form LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED`;
}

/** Writes the words by which pictures are found. */
export async function writePictureWords(
  form: number,
  pictures: { id: string; lexemes: string[] }[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "Media" media SET form = ${form}, words = array_to_tsvector(string_to_array(given.lexemes, ' '))
    FROM unnest(
      ${pictures.map(({ id }) => id)}::text[], ${pictures.map(({ lexemes }) => lexemes.join(' '))}::text[]
    ) AS given(id, lexemes)
    WHERE media.id = given.id`;
}

/** That a story shows a picture, with its texts and the lexemes by which it is found there. */
export interface PictureUse {
  mediaId: string;
  storyId: string;
  caption: string;
  credit: string;
  alt: string;
  lexemes: string[];
}

/**
 * Replaces the pictures that these stories use. An unchanged use is not written; the rows of pictures are locked in one
 * order, as the triggers on uses change them.
 */
export async function writePictureUses(
  storyIds: string[],
  uses: PictureUse[],
  connection: Connection,
): Promise<void> {
  const client = clientOf(connection);
  const mediaIds = uses.map(({ mediaId }) => mediaId);
  await client.$executeRaw`
    SELECT FROM "Media" WHERE id = ANY(${mediaIds}::text[])
      OR id IN (SELECT "mediaId" FROM "PictureUse" WHERE "storyId" = ANY(${storyIds}))
    ORDER BY id FOR NO KEY UPDATE`;
  await client.$executeRaw`
    DELETE FROM "PictureUse" WHERE "storyId" = ANY(${storyIds}) AND ("mediaId", "storyId") NOT IN (
      SELECT * FROM unnest(${mediaIds}::text[], ${uses.map(({ storyId }) => storyId)}::text[]))`;
  if (!uses.length) return;
  await client.$executeRaw`
    INSERT INTO "PictureUse" AS before ("mediaId", "storyId", caption, credit, alt, words)
    SELECT given."mediaId", given."storyId", given.caption, given.credit, given.alt,
      array_to_tsvector(string_to_array(given.lexemes, ' '))
    FROM unnest(
      ${mediaIds}::text[], ${uses.map(({ storyId }) => storyId)}::text[],
      ${uses.map(({ caption }) => caption)}::text[], ${uses.map(({ credit }) => credit)}::text[],
      ${uses.map(({ alt }) => alt)}::text[], ${uses.map(({ lexemes }) => lexemes.join(' '))}::text[]
    ) AS given("mediaId", "storyId", caption, credit, alt, lexemes)
    JOIN "Media" media ON media.id = given."mediaId"
    ON CONFLICT ("mediaId", "storyId") DO UPDATE
      SET caption = excluded.caption, credit = excluded.credit, alt = excluded.alt, words = excluded.words
      WHERE (before.caption, before.credit, before.alt, before.words)
        <> (excluded.caption, excluded.credit, excluded.alt, excluded.words)`;
}
