import { LIVE_STEPS, type AffectedStory } from '@/domain/audit/revert/story-plan';
import { Prisma } from '../../generated/client';
import { prisma } from '../../prisma';

/** What a person did between two times, both included. */
export interface ActsOf {
  personId: string;
  from: Date;
  to: Date;
}

const LIVE = [...LIVE_STEPS];

/** Acts that schedule a step, which counts as done by the person who scheduled it. */
const TIMED = ['story.schedule', 'story.schedule-unpublish'];

/** Steps of a story as a whole; changes of what belongs to it do not matter to a revert. */
const STEPS = [
  ...LIVE,
  ...['story.submit', 'story.return', 'story.recall', 'story.approve', 'story.schedule', 'story.unschedule'],
  ...['story.spike', 'story.revive'],
];

/** An affected story with its name. */
export type NamedStory = AffectedStory & { name: string };

/**
 * Stories that a person changed between two times: steps, schedules and corrections, including later steps scheduled in
 * that time (but not those scheduled before), and texts.
 * @param only this story
 */
export function listAffectedStories(acts: ActsOf, limit: number, only: string | null): Promise<NamedStory[]> {
  const { personId } = acts;
  const [from, to] = [acts.from, acts.to].map(time => Prisma.sql`${time}::timestamptz`) as [
    Prisma.Sql,
    Prisma.Sql,
  ];
  return prisma().$queryRaw<NamedStory[]>`
    WITH by_hand AS (
      SELECT "storyId" AS id, array_agg(DISTINCT kind) AS kinds FROM "Event"
      WHERE "personId" = ${personId} AND at BETWEEN ${from} AND ${to} AND NOT data ? 'scheduledFor'
        AND kind LIKE 'story.%' AND "storyId" IS NOT NULL AND (${only}::text IS NULL OR "storyId" = ${only})
      GROUP BY "storyId"
    ), acts AS (
      SELECT id, CASE WHEN kinds && ${TIMED} THEN kinds || COALESCE((
        SELECT array_agg(DISTINCT kind) FROM "Event" AS fired
        WHERE fired."storyId" = by_hand.id AND fired."personId" = ${personId} AND fired.at >= ${from} AND data ? 'scheduledFor'
      ), '{}') ELSE kinds END AS kinds FROM by_hand
    ), kept AS (
      SELECT DISTINCT "storyId" AS id, reason IN ('autosave', 'restore') AS "isText" FROM "Revision"
      WHERE "personId" = ${personId} AND "createdAt" BETWEEN ${from} AND ${to} AND (${only}::text IS NULL OR "storyId" = ${only})
    ), saved AS (
      SELECT id FROM kept WHERE "isText"
      UNION
      SELECT id FROM "Story"
      WHERE "savedById" = ${personId} AND "updatedAt" >= ${from} AND (${only}::text IS NULL OR id = ${only})
        AND ("updatedAt" <= ${to} OR id IN (SELECT id FROM kept))
    ), affected AS (
      SELECT id FROM acts UNION SELECT id FROM saved ORDER BY id LIMIT ${limit}
    )
    SELECT story.id, COALESCE(story.fields->>'headline', '') AS name, story.stage, COALESCE(acts.kinds, '{}') AS kinds,
      CASE WHEN live.id IS NOT NULL THEN jsonb_build_object('revisionId', live.id, 'number', live.number) END AS "liveBefore",
      before.found IS NOT NULL OR story."firstPublishedAt" IS NULL OR story."firstPublishedAt" >= ${from} AS "isBeforeKnown",
      story."liveRevisionId" AS "liveNow", last."personId" AS "lastLiveById", last.kind AS "lastLiveKind",
      step."personId" AS "lastStepById", story."savedById", saved.id IS NOT NULL AS "hasSaved",
      text.number AS "textBefore", COALESCE((text.fields, text.body) <> (story.fields, story.body), false) AS "isTextChanged",
      story."scheduledById", story."unpublishById"
    FROM affected JOIN "Story" AS story USING (id) LEFT JOIN acts USING (id) LEFT JOIN saved USING (id)
      LEFT JOIN LATERAL (
        SELECT link.live->>'liveRevisionId' AS revision, true AS found
        FROM "Event" AS event JOIN "EventLink" AS link ON link."eventId" = event.id
        WHERE event."storyId" = story.id AND event.at < ${from} AND link.live ? 'stage'
        ORDER BY event.at DESC, event.id DESC LIMIT 1
      ) AS before ON true
      LEFT JOIN "Revision" AS live ON live.id = before.revision
      LEFT JOIN LATERAL (
        SELECT "personId", kind FROM "Event" WHERE "storyId" = story.id AND kind = ANY(${LIVE})
        ORDER BY at DESC, id DESC LIMIT 1
      ) AS last ON true
      LEFT JOIN LATERAL (
        SELECT "personId" FROM "Event" WHERE "storyId" = story.id AND kind = ANY(${STEPS}) ORDER BY at DESC, id DESC LIMIT 1
      ) AS step ON true
      LEFT JOIN LATERAL (
        SELECT number, fields, body FROM "Revision" AS kept
        WHERE "storyId" = story.id AND reason <> 'conflict' AND ("createdAt" < ${from} OR (
          "personId" IS DISTINCT FROM ${personId} AND NOT EXISTS (
            SELECT 1 FROM "Revision" AS own
            WHERE own."storyId" = story.id AND own."personId" = ${personId} AND own.number < kept.number
              AND own."createdAt" BETWEEN ${from} AND ${to})))
        ORDER BY number DESC LIMIT 1
      ) AS text ON true
    ORDER BY story.id`;
}
