import { v7 as newId } from 'uuid';
import type { RevisionReason } from '@/domain/story/story';
import type { StoryText } from '@/domain/story/text-change';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import type { Notification } from '../notify';

/** A text to become the working copy of a locked story. */
export interface TextSave {
  id: string;
  /** The version of the working copy that it replaces. */
  version: number;
  text: StoryText;
  personId: string;
  /** Number of the newest revision. */
  revisionNumber: number;
  /** Whether the text that is replaced becomes a revision, unless the newest one has it. */
  keepsReplaced: boolean;
  /** Why the new text becomes a revision too; null: it does not. */
  keepAs: RevisionReason | null;
  /** What the client names this write by. */
  key: string;
  notification: Notification;
  now: Date;
}

/**
 * Writes a working copy with everything that goes with it, in one statement: revisions, acknowledgement, notification.
 * Returns the new version, or null when the working copy is not at the version named.
 */
export async function saveText(save: TextSave, connection: Connection): Promise<number | null> {
  const { id, version, text, personId, revisionNumber, keepsReplaced, keepAs, key, notification, now } = save;
  const rows = await clientOf(connection).$queryRaw<{ version: number }[]>`
    WITH given AS (
      SELECT ${JSON.stringify(text.fields)}::jsonb AS fields, ${JSON.stringify(text.body)}::jsonb AS body
    ), replaced AS (
      INSERT INTO "Revision" (id, "storyId", number, reason, "personId", "createdAt", fields, body)
      SELECT ${newId()}, story.id, ${revisionNumber}::int + 1, 'autosave', story."savedById", ${now}::timestamptz,
        story.fields, story.body
      FROM "Story" story
      WHERE ${keepsReplaced} AND story.id = ${id} AND story.version = ${version} AND NOT EXISTS (
        SELECT 1 FROM "Revision" last
        WHERE last."storyId" = story.id AND last.number = ${revisionNumber}
          AND (last.fields, last.body) = (story.fields, story.body)
      )
      RETURNING id
    ), saved AS (
      UPDATE "Story" SET
        version = version + 1, "editionId" = ${text.editionId}, "deskId" = ${text.deskId}, fields = given.fields,
        body = given.body, "savedById" = ${personId}, "updatedAt" = ${now}::timestamptz
      FROM given WHERE id = ${id} AND version = ${version}
      RETURNING version
    ), kept AS (
      INSERT INTO "Revision" (id, "storyId", number, reason, "personId", "createdAt", fields, body)
      SELECT ${newId()}, ${id}, ${revisionNumber}::int + 1 + (SELECT count(*)::int FROM replaced), ${keepAs}, ${personId},
        ${now}::timestamptz, given.fields, given.body
      FROM given, saved WHERE ${keepAs}::text IS NOT NULL
    ), acknowledged AS (
      INSERT INTO "Acknowledgement" (key, "storyId", version, "createdAt")
      SELECT ${key}, ${id}, version, ${now}::timestamptz FROM saved
    )
    SELECT version, pg_notify(${notification.channel}, ${notification.payload})::text FROM saved`;
  return rows[0]?.version ?? null;
}
