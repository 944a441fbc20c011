import pg from 'pg';
import type { ArchivePart } from '@/domain/archive/archive-export';
import type { ArchiveRecord } from '@/domain/archive/records';

/** The SQL condition for the rows of a table that an archive includes. */
export type RowsOf = (record: Pick<ArchiveRecord, 'table' | 'fields'>) => string;

/** The rows of the stories of an edition, a year or both, and all rows that belong to no story. */
export function rowsOfPart({ editionId, year }: ArchivePart): RowsOf {
  if (editionId === null && year === null) return () => 'true';
  const conditions = [
    ...(editionId === null ? [] : [`story."editionId" = ${pg.escapeLiteral(editionId)}`]),
    // A story that was never published belongs to the year in which it was created.
    ...(year === null
      ? []
      : [
          `extract(year FROM COALESCE(story."firstPublishedAt", story."createdAt") AT TIME ZONE edition.zone) = ${Number(year)}`,
        ]),
  ];
  const stories = `(SELECT story.id FROM "Story" AS story JOIN "Edition" AS edition ON edition.id = story."editionId"
    WHERE ${conditions.join(' AND ')})`;
  const ofStory = (table: string, column = '"storyId"') =>
    `(SELECT id FROM "${table}" WHERE ${column} IN ${stories})`;
  const special: Record<string, string> = {
    Story: `id IN ${stories}`,
    StoryGroup: `id IN (SELECT "groupId" FROM "Story" WHERE id IN ${stories})`,
    Note: `"threadId" IN ${ofStory('NoteThread')}`,
    RevisionName: `"revisionId" IN ${ofStory('Revision')}`,
    Translation: `"storyId" IN ${stories} AND "sourceId" IN ${stories}`,
    // Without those that only other stories use.
    Media: `(id IN (SELECT "mediaId" FROM "PictureUse" WHERE "storyId" IN ${stories})
      OR id IN (SELECT "mediaId" FROM "LiveMedia" WHERE owner <> 'story' OR "ownerId" IN ${stories})
      OR id IN (SELECT "portraitId" FROM "Author") OR id IN (SELECT "pictureId" FROM "Person")
      OR NOT EXISTS (SELECT FROM "PictureUse" WHERE "mediaId" = "Media".id)
        AND NOT EXISTS (SELECT FROM "LiveMedia" WHERE "mediaId" = "Media".id))`,
  };
  return ({ table, fields }) => {
    const own = special[table];
    if (own) return own;
    return fields.includes('storyId') ? `("storyId" IS NULL OR "storyId" IN ${stories})` : 'true';
  };
}
