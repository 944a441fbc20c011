import type { AffectedThread } from '@/domain/audit/revert/other-plans';
import { prisma } from '../../prisma';
import type { ActsOf } from './affected-stories';

/**
 * Conversations that a person started or resolved between two times, with the headline of their story.
 * @param only this conversation
 */
export function listAffectedThreads(
  { personId, from, to }: ActsOf,
  limit: number,
  only: string | null,
): Promise<(AffectedThread & { name: string })[]> {
  return prisma().$queryRaw`
    SELECT thread.id, thread."storyId", COALESCE(story.fields->>'headline', '') AS name,
      thread."resolvedAt" IS NOT NULL AS "isResolved",
      thread."createdById" = ${personId} AND thread."createdAt" BETWEEN ${from}::timestamptz AND ${to}::timestamptz AS "wasBegun",
      COALESCE(thread."resolvedById" = ${personId}
        AND thread."resolvedAt" BETWEEN ${from}::timestamptz AND ${to}::timestamptz, false) AS "wasResolved",
      EXISTS (SELECT FROM "Note" WHERE "threadId" = thread.id AND "personId" <> ${personId}) AS "hasAnswers"
    FROM "NoteThread" AS thread JOIN "Story" AS story ON story.id = thread."storyId"
    WHERE (${only}::text IS NULL OR thread.id = ${only}) AND (
      thread."createdById" = ${personId} AND thread."createdAt" BETWEEN ${from}::timestamptz AND ${to}::timestamptz
      OR thread."resolvedById" = ${personId} AND thread."resolvedAt" BETWEEN ${from}::timestamptz AND ${to}::timestamptz)
    ORDER BY thread.id LIMIT ${limit}`;
}
