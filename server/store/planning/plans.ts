import type { PlanView } from '@/domain/api/planning/plans';
import { PRIORITIES, type Priority } from '@/domain/story/priority';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** The plan of a story. */
export type Plan = PlanView['plan'];

/** Parts of a plan to store; absent ones are unchanged. */
export interface PlanParts {
  /** As `2026-11-27`. */
  day?: string | null;
  deadline?: Date | null;
  expectedWords?: number | null;
  priority?: Priority | null;
  photographerId?: string | null;
  notes?: string;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** The plan of a story; null without one. */
export async function loadPlan(storyId: string, connection: Connection = database()): Promise<Plan | null> {
  const row = await clientOf(connection).plan.findUnique({
    where: { storyId },
    include: { photographer: { select: { id: true, name: true } }, story: { select: { priority: true } } },
  });
  if (!row) return null;
  const { day, deadline, expectedWords, photographer, notes, story } = row;
  return {
    ...{ day: dayOf(day), deadline: deadline?.toISOString() ?? null },
    ...{
      expectedWords,
      photographer,
      notes,
      priority: PRIORITIES.find(known => known === story.priority) ?? null,
    },
  };
}

/** Writes parts of the plan of a locked story. Returns whether the story had no plan. */
export async function savePlan(storyId: string, parts: PlanParts, connection: Connection): Promise<boolean> {
  const { day, priority, ...rest } = parts;
  const data = { ...rest, ...(day !== undefined && { day: day === null ? null : new Date(day) }) };
  const { plan, story } = clientOf(connection);
  // On the story, so that lists of one priority read its newest by an index.
  if (priority !== undefined)
    await story.update({ where: { id: storyId }, data: { priority }, select: { id: true } });
  const { count } = await plan.updateMany({ where: { storyId }, data });
  if (!count) await plan.create({ data: { storyId, ...data } });
  return !count;
}

/** A story whose deadline is near or has passed. */
export interface DueStory {
  storyId: string;
  personId: string;
}

/**
 * Takes stories with a deadline before this time, each once for each of its deadlines; those locked by another process
 * are left to it.
 * @param from earlier deadlines are no longer notified
 */
export function takeDue(
  { from, before, limit }: { from: Date; before: Date; limit: number },
  connection: Connection,
): Promise<DueStory[]> {
  return clientOf(connection).$queryRaw<DueStory[]>`
    WITH due AS (
      SELECT plan."storyId", story."assignedToId" FROM "Plan" plan JOIN "Story" story ON story.id = plan."storyId"
      WHERE plan.open AND plan.deadline >= ${from}::timestamptz AND plan.deadline < ${before}::timestamptz
        AND plan."notifiedDeadline" IS DISTINCT FROM plan.deadline AND story."assignedToId" IS NOT NULL
      -- The story too, as its writers lock it: a story that is being written has its turn a minute later.
      ORDER BY plan.deadline LIMIT ${limit}
      FOR UPDATE OF plan SKIP LOCKED FOR KEY SHARE OF story SKIP LOCKED
    )
    UPDATE "Plan" SET "notifiedDeadline" = deadline FROM due WHERE "Plan"."storyId" = due."storyId"
    RETURNING due."storyId", due."assignedToId" AS "personId"`;
}
