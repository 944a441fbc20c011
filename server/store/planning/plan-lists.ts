import type { Stage } from '@/domain/story/workflow';
import { Prisma } from '../generated/client';
import type { ListKey } from '../list-key';
import { prisma } from '../prisma';
import type { WorkingListFilter } from '../stories/story-lists';
import { filterConditions } from '../stories/working-filter';

/** Days in a row, and the instants from which and up to which a zone's calendar shows them. */
export interface DayRange {
  first: string;
  last: string;
  from: Date;
  before: Date;
}

/** The filters of a list of planned stories. */
export interface PlannedFilter extends Omit<WorkingListFilter, 'stages'> {
  /** At least one. */
  stages: readonly Stage[];
  /** Only these stories. */
  among?: string[];
}

const { sql } = Prisma;

const narrowed = ({ stages, ofPersonId, after, among, ...filter }: PlannedFilter) => sql`
  NOT story.blank AND story.stage = ANY(${[...stages]}::"Stage"[])
  ${filterConditions(filter)}
  ${ofPersonId === undefined ? Prisma.empty : sql`AND ${ofPersonId} IN (story."createdById", story."assignedToId")`}
  ${among ? sql`AND story.id = ANY(${among})` : Prisma.empty}
  ${after ? sql`AND (story."updatedAt", story.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.empty}`;

const listed = (candidates: Prisma.Sql, filter: PlannedFilter) => prisma().$queryRaw<ListKey[]>`
  SELECT story.id, story."updatedAt" AS at FROM (${candidates}) AS planned JOIN "Story" story ON story.id = planned.id
  WHERE ${narrowed(filter)}
  ORDER BY story."updatedAt" DESC, story.id DESC LIMIT ${filter.limit}`;

const scheduled = (from: Date, before: Date) => sql`
  SELECT id FROM "Story"
  WHERE stage = 'scheduled' AND "scheduledFor" >= ${from}::timestamptz AND "scheduledFor" < ${before}::timestamptz`;

/**
 * Stories planned for these days, due on them where no day is set, or scheduled for them; last changed first. The cost
 * depends on the stories of these days only.
 */
export function listPlanned(
  { first, last, from, before }: DayRange,
  filter: PlannedFilter,
): Promise<ListKey[]> {
  return listed(
    sql`
      SELECT "storyId" AS id FROM "Plan" WHERE day BETWEEN ${first}::date AND ${last}::date
      UNION SELECT "storyId" FROM "Plan"
      WHERE day IS NULL AND deadline >= ${from}::timestamptz AND deadline < ${before}::timestamptz
      UNION ${scheduled(from, before)}`,
    filter,
  );
}

/** The same, with stories that have a deadline or embargo on these days, whatever day they are planned for. */
export function listOnCalendar(range: DayRange, filter: PlannedFilter): Promise<ListKey[]> {
  const { first, last, from, before } = range;
  return listed(
    sql`
      SELECT "storyId" AS id FROM "Plan" WHERE day BETWEEN ${first}::date AND ${last}::date
      UNION SELECT "storyId" FROM "Plan" WHERE deadline >= ${from}::timestamptz AND deadline < ${before}::timestamptz
      UNION ${scheduled(from, before)}
      UNION SELECT story.id FROM "StoryGroup" whole JOIN "Story" story ON story."groupId" = whole.id
      WHERE whole."embargoUntil" >= ${from}::timestamptz AND whole."embargoUntil" < ${before}::timestamptz`,
    filter,
  );
}

/** Open stories whose deadline has passed, last changed first. */
export function listOverdue(now: Date, filter: PlannedFilter): Promise<ListKey[]> {
  return listed(
    sql`SELECT "storyId" AS id FROM "Plan" WHERE open AND deadline < ${now}::timestamptz`,
    filter,
  );
}

/** The stories among these that match the filter. */
export function listAmong(ids: string[], filter: PlannedFilter): Promise<ListKey[]> {
  return listed(sql`SELECT unnest(${ids}::text[]) AS id`, filter);
}
