import { v7 as newId } from 'uuid';
import { COMMIT_LIMITS } from '@/domain/story/commit';
import type { RevisionReason } from '@/domain/story/story';
import type { StoryText } from '@/domain/story/text-change';
import type { Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import type { Notification } from '../notify';
import { KeyInUse, type Receipt } from './acknowledgements';
import { PREPARED } from '../prepared';
import type { NewCommit } from './commits';
import { assignments, type StoryChange } from './story-writes';

/** A text to become the working copy of a locked story. */
export interface TextSave {
  id: string;
  /** The version of the working copy that it replaces. */
  version: number;
  text: StoryText;
  /** Columns that change with the text. */
  columns: Pick<StoryChange, 'stage' | 'approvedAs'> & Partial<StoryChange>;
  personId: string;
  /** Whether the person becomes a contributor to the text. */
  isContribution: boolean;
  /** Number of the newest revision. */
  revisionNumber: number;
  /** Whether the text that is replaced becomes a revision, unless the newest one has it. */
  keepsReplaced: boolean;
  /** Why the new text becomes a revision too; null: it does not. */
  keepAs: RevisionReason | null;
  receipt: Receipt;
  notification: Notification;
  /** The change as steps; null when the text was written whole. */
  commit: NewCommit | null;
  now: Date;
}

const json = (value: unknown) => JSON.stringify(value);

/**
 * Writes the working copy of a locked story with all its effects, in one statement: revisions, contributor,
 * acknowledgement, commit, notification. Returns the new version.
 * @throws KeyInUse when a concurrent write used the key
 */
export async function saveText(save: TextSave, connection: Connection): Promise<number> {
  const { id, version, text, personId, isContribution, revisionNumber, keepsReplaced, keepAs, now } = save;
  const { receipt, notification, commit } = save;
  const columns = Prisma.join(assignments(save.columns), ', ');
  const [row] = await clientOf(connection).$queryRaw<{ version: number; acknowledged: number }[]>`
    ${PREPARED} WITH given AS (
      SELECT ${json(text.fields)}::jsonb AS fields, ${json(text.body)}::jsonb AS body
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
        body = given.body, ${columns}, "savedById" = ${personId}, "updatedAt" = ${now}::timestamptz
      FROM given WHERE id = ${id} AND version = ${version}
      RETURNING version
    ), kept AS (
      INSERT INTO "Revision" (id, "storyId", number, reason, "personId", "createdAt", fields, body)
      SELECT ${newId()}, ${id}, ${revisionNumber}::int + 1 + (SELECT count(*)::int FROM replaced), ${keepAs}, ${personId},
        ${now}::timestamptz, given.fields, given.body
      FROM given, saved WHERE ${keepAs}::text IS NOT NULL
    ), acknowledged AS (
      INSERT INTO "Acknowledgement" (key, request, "storyId", version, "createdAt")
      SELECT ${receipt.key}, ${receipt.request}, ${id}, version, ${now}::timestamptz FROM saved
      ON CONFLICT (key) DO NOTHING
      RETURNING key
    ), contributed AS (
      INSERT INTO "Contributor" ("storyId", "personId") SELECT ${id}, ${personId} FROM saved
      WHERE ${isContribution} ON CONFLICT DO NOTHING
    ), committed AS (
      INSERT INTO "StoryCommit" ("storyId", version, key, "personId", schema, steps, fields, lost, "createdAt")
      SELECT ${id}, version, ${receipt.key}, ${personId}, ${commit?.schema ?? ''}, ${json(commit?.steps ?? [])}::jsonb,
        ${commit?.fields ? json(commit.fields) : null}::jsonb, ${commit?.lost ?? []}::int[], ${now}::timestamptz
      FROM saved WHERE ${commit !== null}
    ), trimmed AS (
      DELETE FROM "StoryCommit" WHERE "storyId" = ${id} AND version <= ${version - COMMIT_LIMITS.versions}::int
    )
    SELECT version, (SELECT count(*)::int FROM acknowledged) AS acknowledged,
      pg_notify(${notification.channel}, ${notification.payload})::text
    FROM saved`;
  if (!row) throw new Error(`Story ${id} changed while it was locked`);
  if (!row.acknowledged) throw new KeyInUse();
  return row.version;
}
