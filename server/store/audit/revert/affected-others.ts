import type { EventKind } from '@/domain/audit/events';
import type {
  AffectedFront,
  AffectedPerson,
  AffectedRules,
  AffectedThread,
} from '@/domain/audit/revert/other-plans';
import type { ActsOf } from './affected-stories';
import { Prisma } from '@/server/store/generated/client';
import { prisma } from '@/server/store/prisma';

const { sql } = Prisma;

/** The person's events of a kind of subject between the times, by subject. */
const actsOn = (subject: 'front' | 'person', { personId, from, to }: ActsOf, only: string | null) => sql`
  SELECT "subjectId" AS id, array_agg(DISTINCT kind) AS kinds, min(id) FILTER (WHERE kind = 'person.grants') AS "firstGrants"
  FROM "Event"
  WHERE "personId" = ${personId} AND at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
    AND "subjectKind" = ${subject} AND kind LIKE ${`${subject}.%`} AND (${only}::text IS NULL OR "subjectId" = ${only})
  GROUP BY "subjectId"`;

/** Fronts with public changes by a person between two times. @param only this front */
export function listAffectedFronts(
  acts: ActsOf,
  limit: number,
  only: string | null,
): Promise<(AffectedFront & { name: string })[]> {
  const { personId, from } = acts;
  return prisma().$queryRaw`
    WITH acts AS (${actsOn('front', acts, only)})
    SELECT acts.id, COALESCE(section.name, edition.name, '') AS name,
      COALESCE((SELECT max(number) FROM "FrontLaunch" WHERE "frontId" = acts.id AND at < ${from}::timestamptz), 0) AS "launchBefore",
      COALESCE(newest.number, 0) AS launch, newest.restored, newest."personId" AS "launchedById",
      EXISTS (
        SELECT 1 FROM "FrontLaunch" WHERE "frontId" = acts.id AND "personId" = ${personId} AND at >= ${from}::timestamptz
      ) AND (acts.kinds && ARRAY['front.launch', 'front.time']) AS "hasLaunched",
      'front.time' = ANY(acts.kinds)
        AND EXISTS (SELECT 1 FROM "TimedLaunch" WHERE "frontId" = acts.id AND "personId" = ${personId}) AS "hasPlanned",
      'front.break-news' = ANY(acts.kinds) AND EXISTS (
        SELECT 1 FROM "BreakingNews" WHERE "editionId" = acts.id AND "personId" = ${personId}) AS "hasBrokenNews"
    FROM acts
      LEFT JOIN "Section" AS section ON section.id = acts.id LEFT JOIN "Edition" AS edition ON edition.id = acts.id
      LEFT JOIN LATERAL (
        SELECT number, restored, "personId" FROM "FrontLaunch" WHERE "frontId" = acts.id ORDER BY number DESC LIMIT 1
      ) AS newest ON true
    ORDER BY acts.id LIMIT ${limit}`;
}

/** The id of the person who was the last to do one of these things to another. */
const lastOf = (kinds: string[]) => sql`(
  SELECT "personId" FROM "Event" WHERE "subjectKind" = 'person' AND "subjectId" = acts.id AND kind = ANY(${kinds})
  ORDER BY at DESC, id DESC LIMIT 1)`;

/** People whose access a person changed between two times. @param only this person */
export function listAffectedPeople(
  acts: ActsOf,
  limit: number,
  only: string | null,
): Promise<(AffectedPerson & { name: string })[]> {
  return prisma().$queryRaw`
    WITH acts AS (${actsOn('person', acts, only)})
    SELECT person.id, person.name, acts.kinds, person."deactivatedAt" IS NOT NULL AS "isDeactivated",
      ${lastOf(['person.deactivate', 'person.reactivate'])} AS "lastAccessById",
      ${lastOf(['person.grants'])} AS "lastGrantsById",
      (SELECT data #> '{difference,grants,before}' FROM "Event" WHERE id = acts."firstGrants") AS "grantsBefore",
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('role', role, 'editionId', "editionId", 'deskId', "deskId"))
        FROM "Grant" WHERE "personId" = person.id
      ), '[]') AS grants
    FROM acts JOIN "Person" AS person USING (id)
    WHERE acts.kinds && ARRAY['person.add', 'person.grants', 'person.deactivate', 'person.reactivate']
    ORDER BY person.id LIMIT ${limit}`;
}

/** The number of changes by a person between two times that must be reverted manually, by kind. */
export function countOtherChanges({ personId, from, to }: ActsOf, kinds: readonly EventKind[]) {
  return prisma().$queryRaw<{ kind: EventKind; count: number }[]>`
    SELECT kind, count(*)::int AS count FROM "Event"
    WHERE "personId" = ${personId} AND at BETWEEN ${from}::timestamptz AND ${to}::timestamptz AND kind = ANY(${[...kinds]})
    GROUP BY kind ORDER BY count DESC, kind`;
}

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

/**
 * The rules that a person changed between two times, from events.
 * @param kinds of the events that change these rules
 */
export function listAffectedRules(
  kinds: string[],
  { personId, from, to }: ActsOf,
): Promise<AffectedRules['changed']> {
  return prisma().$queryRaw`
    SELECT DISTINCT ON (rule.field) rule.field, rule.change->'before' AS before, (
      SELECT "personId" FROM "Event" WHERE kind = ANY(${kinds}) AND data->'difference' ? rule.field
      ORDER BY at DESC, id DESC LIMIT 1
    ) = ${personId} AS "isLast"
    FROM "Event" AS event, jsonb_each(event.data->'difference') AS rule(field, change)
    WHERE event."personId" = ${personId} AND event.kind = ANY(${kinds})
      AND event.at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
    ORDER BY rule.field, event.at, event.id`;
}
