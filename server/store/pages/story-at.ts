import { readRow } from '../corrupt-rows';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import type { Withdrawal } from '../stories/stories';
import {
  BODY_COLUMNS,
  LIVE_COLUMNS,
  LIVE_STORY,
  toLiveWithBody,
  type LiveRow,
  type LiveStoryWithBody,
  type StoredBody,
} from './live';

/** The story with this current or former address. */
export type StoryAtAddress =
  | { kind: 'live'; story: LiveStoryWithBody }
  /** It is the story's former address. */
  | { kind: 'moved'; storyId: string; to: string }
  /** The story was withdrawn, for good or for now. */
  | { kind: 'gone' | 'unpublished'; storyId: string; editionId: string; withdrawn: WithdrawnFacts };

/** The public part of a withdrawn story, without its texts, which may be the reason for the withdrawal. */
export interface WithdrawnFacts {
  /** The public line, or empty. */
  line: string;
  /** Null for a story that was imported without its history. */
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

/** The story at a path, or null without one or with one that is unreadable. */
export async function findStoryAt(path: string): Promise<StoryAtAddress | null> {
  const [row] = await readPrepared<
    Partial<LiveRow & StoredBody> & {
      isCurrent: boolean;
      storyId: string;
      editionOfStory: string;
      withdrawal: Withdrawal;
      line: string;
      publishedAt: Date | null;
      withdrawnAt: Date | null;
    }
  >(Prisma.sql`
    SELECT asked.current AS "isCurrent", asked."storyId", owner."editionId" AS "editionOfStory", owner.withdrawal,
      owner."withdrawnLine" AS line, owner."firstPublishedAt" AS "publishedAt", CASE WHEN owner.withdrawal <> '' THEN (
        SELECT "createdAt" FROM "Revision" WHERE "storyId" = owner.id AND reason = owner.withdrawal
        ORDER BY number DESC LIMIT 1
      ) END AS "withdrawnAt", shown.*
    FROM "Address" asked JOIN "Story" owner ON owner.id = asked."storyId"
    LEFT JOIN LATERAL (
      SELECT ${LIVE_COLUMNS}, ${BODY_COLUMNS} FROM "Story" story ${LIVE_STORY}
      WHERE story.id = asked."storyId" AND story."liveRevisionId" IS NOT NULL
    ) AS shown ON true
    WHERE asked.path = ${path}`);
  if (!row) return null;
  const { isCurrent, storyId, editionOfStory, withdrawal, line, publishedAt, withdrawnAt, ...story } = row;
  const kind = withdrawal === 'unpublish' ? 'unpublished' : 'gone';
  if (!story.id)
    return { kind, storyId, editionId: editionOfStory, withdrawn: { line, publishedAt, withdrawnAt } };
  const live = readRow('Story', storyId, () => toLiveWithBody(story as LiveRow & StoredBody));
  if (!live) return null;
  return isCurrent ? { kind: 'live', story: live } : { kind: 'moved', storyId, to: live.address };
}
