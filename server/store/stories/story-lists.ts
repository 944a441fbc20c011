import type { BudgetRow } from '@/domain/api/budget-rows';
import type { FoundStory } from '@/domain/api/story';
import type { Stage } from '@/domain/story/workflow';
import { listedHeadline } from '@/domain/story/second-texts';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { Prisma } from '../generated/client';
import type { ListKey } from '../list-key';
import { readRows } from '../corrupt-rows';
import { storedFields } from '../stored-fields';
import { isAgencyKilled } from '../wire/agency-kills';
import { filterConditions, type WorkingFilter } from './working-filter';

/** The filters of a list of working copies. */
export interface WorkingListFilter extends WorkingFilter {
  /** At least one. */
  stages: Stage[];
  /** Whose stories: those created by or assigned to this person. */
  ofPersonId?: string;
  /** Only stories after this in the list. */
  after?: ListKey;
  limit: number;
  /** Whether the limit applies to each stage separately. */
  ofEachStage?: boolean;
}

/**
 * Working copies by their last change, newest first, without blank drafts. Reads only the head of each stage's index,
 * of a person's two indexes or of each section's index, so that the cost does not depend on the number of stories.
 */
export function listWorkingCopies(filter: WorkingListFilter): Promise<ListKey[]> {
  const { stages, limit, ofEachStage = false } = filter;
  const all = ofEachStage ? stages.length * limit : limit;
  return prisma().$queryRaw<ListKey[]>`
    SELECT head.id, head.at
    FROM unnest(${stages}::"Stage"[]) AS wanted(stage), LATERAL (
      SELECT heads.id, heads.at FROM (${headsOf(filter)}) AS heads
      ORDER BY heads.at DESC, heads.id DESC LIMIT ${limit}
    ) AS head
    ORDER BY head.at DESC, head.id DESC LIMIT ${all}`;
}

/** How many working copies are in each stage, each counted up to the limit. */
export async function countWorkingCopies(
  filter: Omit<WorkingListFilter, 'after' | 'ofEachStage'>,
): Promise<StageCounts> {
  return asCounts(
    await prisma().$queryRaw<StageRow[]>`
    SELECT wanted.stage::text AS stage, count(*)::int AS stories
    FROM unnest(${filter.stages}::"Stage"[]) AS wanted(stage), LATERAL (
      SELECT heads.id FROM (${headsOf(filter)}) AS heads LIMIT ${filter.limit}
    ) AS head
    GROUP BY wanted.stage`,
  );
}

/** How many of these stories are in each stage. */
export async function countStagesOf(ids: string[]): Promise<StageCounts> {
  return asCounts(
    await prisma().$queryRaw<StageRow[]>`
    SELECT stage::text AS stage, count(*)::int AS stories FROM "Story" WHERE id = ANY(${ids}) GROUP BY stage`,
  );
}

/** How many stories are in each stage; those without any may be missing. */
export type StageCounts = Partial<Record<Stage, number>>;

interface StageRow {
  stage: Stage;
  stories: number;
}

const asCounts = (rows: StageRow[]): StageCounts =>
  Object.fromEntries(rows.map(({ stage, stories }) => [stage, stories]));

/** The head of the index of the stage `wanted`, of both indexes of a person, or of the index of each section. */
function headsOf(filter: Omit<WorkingListFilter, 'stages'>): Prisma.Sql {
  const { sectionIds, ofPersonId, after, limit, ...others } = filter;
  const head = (within: Prisma.Sql, filtered: WorkingFilter) => Prisma.sql`(
    SELECT story.id, story."updatedAt" AS at FROM "Story" AS story
    WHERE story.stage = wanted.stage AND NOT story.blank ${within} ${filterConditions(filtered)}
      ${after ? Prisma.sql`AND (story."updatedAt", story.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.empty}
    ORDER BY story."updatedAt" DESC, story.id DESC LIMIT ${limit}
  )`;
  if (ofPersonId !== undefined) {
    const ofPerson = { ...others, sectionIds };
    return Prisma.sql`
      ${head(Prisma.sql`AND story."createdById" = ${ofPersonId}`, ofPerson)}
      UNION ${head(Prisma.sql`AND story."assignedToId" = ${ofPersonId}`, ofPerson)}`;
  }
  if (sectionIds === undefined) return head(Prisma.empty, others);
  return Prisma.sql`
    SELECT newest.id, newest.at FROM unnest(${sectionIds}::text[]) AS section(id),
      LATERAL ${head(Prisma.sql`AND story.fields->>'sectionId' = section.id`, others)} AS newest`;
}

const isoText = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The writer of a story: the assigned person, and before it was planned its creator. */
const REPORTER = Prisma.sql`COALESCE(
  assigned.name, CASE WHEN plan.open THEN NULL ELSE creator.name END)`;

/** Joins a story with its plan and its people. */
const PLANNED = Prisma.sql`
  JOIN "Person" creator ON creator.id = story."createdById"
  LEFT JOIN "Person" assigned ON assigned.id = story."assignedToId"
  LEFT JOIN "Plan" plan ON plan."storyId" = story.id`;

/** A list shows at most this much of the notes of a plan. */
const LONGEST_ABOUT = 160;

/** The budget's rows of these stories, in the same order. */
export async function loadBudgetRows(ids: string[]): Promise<BudgetRow[]> {
  if (!ids.length) return [];
  const rows = await prisma().$queryRaw<(BudgetRow & { fields: unknown })[]>`
    SELECT story.id, story.version, story.fields, story.stage::text AS stage,
      story."deskId", story."editionId", edition."shortName" AS edition, COALESCE(section.name, '') AS section,
      ${REPORTER} AS reporter,
      ${isoText('story."updatedAt"')} AS "updatedAt", ${isoText('plan.deadline')} AS deadline,
      plan.day::text AS day, story.priority, plan."expectedWords",
      CASE WHEN plan."expectedWords" IS NOT NULL THEN COALESCE(
        (SELECT entry.length FROM "WorkingEntry" entry WHERE entry."storyId" = story.id), 0) END AS length, left(COALESCE(plan.notes, ''), ${LONGEST_ABOUT}) AS about,
      ${isoText('whole."embargoUntil"')} AS "embargoUntil", ${isoText('story."scheduledFor"')} AS "scheduledFor",
      jsonb_typeof(story.fields->'lead') = 'object' AS "hasPicture", story."liveRevisionId" IS NOT NULL AS live,
      story."unpublishedChanges", ${isAgencyKilled(Prisma.sql`story."groupId"`)} AS "agencyKilled",
      (
        SELECT jsonb_agg(jsonb_build_object(
          'editionId', version."editionId", 'storyId', version.id, 'stage', version.stage,
          'live', version."liveRevisionId" IS NOT NULL, 'sources', COALESCE((
            SELECT jsonb_agg(jsonb_build_object(
              'edition', "sourceEdition"."shortName", 'madeFrom', link."madeFrom", 'newest', link."comparedTo",
              'behind', link.behind OR link.untouched, 'untouched', link.untouched
            ) ORDER BY link.side)
            FROM "Translation" link
            JOIN "Story" source ON source.id = link."sourceId"
            JOIN "Edition" "sourceEdition" ON "sourceEdition".id = source."editionId"
            WHERE link."storyId" = version.id
          ), '[]')
        ))
        FROM "Story" version WHERE version."groupId" = story."groupId"
      ) AS versions
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, place)
    JOIN "Story" story ON story.id = wanted.id
    JOIN "StoryGroup" whole ON whole.id = story."groupId"
    JOIN "Edition" edition ON edition.id = story."editionId"
    ${PLANNED}
    LEFT JOIN "Section" section ON section.id = story.fields->>'sectionId'
    ORDER BY wanted.place`;
  return readRows(
    'Story',
    rows,
    ({ id }) => id,
    ({ fields, ...row }) => {
      const stored = storedFields(fields);
      return { ...row, slug: stored.slug, headline: listedHeadline(stored) };
    },
  );
}

/** The facts that the budget is sorted by. */
export interface SortFacts {
  id: string;
  slug: string;
  headline: string;
  stage: Stage;
  reporter: string;
  section: string;
  /** As ISO text; empty without one. */
  deadline: string;
  updatedAt: Date;
}

/** The sort facts of these stories, in no order. */
export function loadSortFacts(ids: string[]): Promise<SortFacts[]> {
  return prisma().$queryRaw<SortFacts[]>`
    SELECT story.id, COALESCE(story.fields->>'slug', '') AS slug, 
      COALESCE(NULLIF(story.fields->>'headline', ''), story.fields->>'secondHeadline', '') AS headline,
      story.stage::text AS stage, COALESCE(${REPORTER}, '') AS reporter, COALESCE(section.name, '') AS section,
      COALESCE(${isoText('plan.deadline')}, '') AS deadline, story."updatedAt"
    FROM "Story" story
    ${PLANNED}
    LEFT JOIN "Section" section ON section.id = story.fields->>'sectionId'
    WHERE story.id = ANY(${ids})`;
}

/** These stories as suggestions for links, in the same order. */
export async function loadFoundStories(ids: string[]): Promise<FoundStory[]> {
  if (!ids.length) return [];
  const rows = await prisma().$queryRaw<(FoundStory & { fields: unknown })[]>`
    SELECT story.id, story.fields, story.stage::text AS stage, address.path AS address, edition.name AS edition,
      ${isoText('story."firstPublishedAt"')} AS "firstPublishedAt"
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, place)
    JOIN "Story" story ON story.id = wanted.id
    JOIN "Edition" edition ON edition.id = story."editionId"
    LEFT JOIN "Address" address
      ON address."storyId" = story.id AND address.current AND story."liveRevisionId" IS NOT NULL
    ORDER BY wanted.place`;
  return readRows(
    'Story',
    rows,
    ({ id }) => id,
    ({ fields, ...row }) => {
      const stored = storedFields(fields);
      return { ...row, headline: listedHeadline(stored) || stored.slug };
    },
  );
}

/** The headlines of these stories, or their slugs, by id. */
export async function listHeadlines(
  ids: string[],
  connection: Connection = database(),
): Promise<Record<string, string>> {
  if (!ids.length) return {};
  const rows = await clientOf(connection).story.findMany({
    where: { id: { in: ids } },
    select: { id: true, fields: true },
  });
  return Object.fromEntries(
    readRows(
      'Story',
      rows,
      ({ id }) => id,
      ({ id, fields }) => {
        const stored = storedFields(fields);
        return [id, listedHeadline(stored) || stored.slug];
      },
    ),
  );
}

/** How many stories are in each stage, from counts maintained by the database. */
export async function countByStage(): Promise<StageCounts> {
  const rows = await prisma().stageCount.groupBy({ by: ['stage'], _sum: { stories: true } });
  return Object.fromEntries(rows.map(row => [row.stage, row._sum.stories ?? 0]));
}

export interface GroupVersion {
  storyId: string;
  groupId: string;
  editionId: string;
  stage: Stage;
  live: boolean;
}

/** Locks a group against new versions until the transaction ends; returns the editions that have one. */
export async function lockGroup(groupId: string, connection: Connection): Promise<string[]> {
  await clientOf(connection).$executeRaw`SELECT FROM "StoryGroup" WHERE id = ${groupId} FOR NO KEY UPDATE`;
  return (await listGroupVersions([groupId], connection)).map(({ editionId }) => editionId);
}

/** The stories of these groups, in any stage. */
export async function listGroupVersions(
  groupIds: string[],
  connection: Connection = database(),
): Promise<GroupVersion[]> {
  const rows = await clientOf(connection).story.findMany({
    where: { groupId: { in: groupIds } },
    select: { id: true, groupId: true, editionId: true, stage: true, liveRevisionId: true },
  });
  return rows.map(({ id, liveRevisionId, ...row }) => ({
    ...row,
    storyId: id,
    live: liveRevisionId !== null,
  }));
}
