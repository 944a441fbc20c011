import type { ByLanguage } from '@/domain/paper/by-language';
import type { Desk } from '@/domain/paper/desk';
import { OPEN_STAGES, STAGES } from '@/domain/story/workflow';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { storedTexts } from './stored-texts';

interface DeskRow extends Omit<Desk, 'names'> {
  names: unknown;
}

const toDesk = ({ id, name, names, position, closedAt, mergedIntoId }: DeskRow): Desk => ({
  ...{ id, name, position, closedAt, mergedIntoId },
  names: storedTexts(names),
});

/** All desks, in their order. */
export async function loadDesks(connection: Connection = database()): Promise<Desk[]> {
  const orderBy = [{ position: 'asc' as const }, { name: 'asc' as const }];
  return (await clientOf(connection).desk.findMany({ orderBy })).map(toDesk);
}

/** The desks that accept stories, in their order. */
export async function loadOpenDesks(connection: Connection = database()): Promise<Desk[]> {
  return (await loadDesks(connection)).filter(({ closedAt }) => !closedAt);
}

/** The open desks and those closed ones that still have stories, in their order. */
export async function loadUsedDesks(): Promise<Desk[]> {
  const rows = await clientOf(database()).$queryRaw<DeskRow[]>`
    SELECT id, name, names, position, "closedAt", "mergedIntoId" FROM "Desk" AS desk
    WHERE "closedAt" IS NULL
      OR EXISTS (SELECT FROM "Story" WHERE stage = ANY(${STAGES}::"Stage"[]) AND "deskId" = desk.id)
    ORDER BY position, name`;
  return rows.map(toDesk);
}

/** A desk with its counts, as admins see it. */
export interface DeskLine extends Desk {
  people: { id: string; name: string }[];
  /** Stories that are not published, up to the limit. */
  openStories: number;
  /** The next deadline of its open stories, or the last one that has passed. */
  deadline: Date | null;
  /** Whether stories of it are still being moved into another desk. */
  isMoving: boolean;
}

/**
 * Every desk, with its active people and counts. Deadlines are found by the stage of their stories, so that only open
 * stories are read, not the archive of each desk.
 * @param limit of each count
 */
export async function listDeskLines(limit: number): Promise<DeskLine[]> {
  const rows = await clientOf(database()).$queryRaw<(DeskRow & Omit<DeskLine, keyof Desk>)[]>`
    SELECT desk.*, (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name) ORDER BY person.name), '[]')
        FROM "Person" AS person
        WHERE person."deactivatedAt" IS NULL
          AND person.id IN (SELECT "personId" FROM "Grant" WHERE "deskId" = desk.id)
      ) AS people, (
        SELECT count(*)::int FROM (
          SELECT FROM "Story" WHERE stage = ANY(${OPEN_STAGES}::"Stage"[]) AND "deskId" = desk.id AND NOT blank
          LIMIT ${limit}
        ) AS counted
      ) AS "openStories", due.deadline,
      desk."mergedIntoId" IS NOT NULL AND EXISTS (
        SELECT FROM "Story" WHERE stage = ANY(${STAGES}::"Stage"[]) AND "deskId" = desk.id
      ) AS "isMoving"
    FROM "Desk" AS desk LEFT JOIN (
      SELECT story."deskId", min(plan.deadline) AS deadline
      FROM "Plan" AS plan JOIN "Story" AS story ON story.id = plan."storyId"
      WHERE plan.open AND plan.deadline IS NOT NULL AND story.stage = ANY(${OPEN_STAGES}::"Stage"[])
      GROUP BY story."deskId"
    ) AS due ON due."deskId" = desk.id
    ORDER BY position, name`;
  return rows.map(row => ({ ...row, names: storedTexts(row.names) }));
}

/** What moves along when a desk is merged into another one. */
export interface DeskContents {
  open: number;
  older: number;
  people: number;
  views: number;
}

/** Counts the contents of a desk. */
export async function countDeskContents(
  id: string,
  connection: Connection = database(),
): Promise<DeskContents> {
  const [row] = await clientOf(connection).$queryRaw<[DeskContents]>`
    SELECT
      count(*) FILTER (WHERE stage = ANY(${OPEN_STAGES}::"Stage"[]))::int AS open,
      count(*) FILTER (WHERE NOT stage = ANY(${OPEN_STAGES}::"Stage"[]))::int AS older,
      (SELECT count(DISTINCT "personId")::int FROM "Grant" WHERE "deskId" = ${id}) AS people,
      (SELECT count(*)::int FROM "SavedView" WHERE query ~ ${viewPattern(id)}) AS views
    FROM "Story" WHERE stage = ANY(${STAGES}::"Stage"[]) AND "deskId" = ${id}`;
  return row;
}

/** Matches the filter for a desk in the query of a view. */
const viewPattern = (id: string) => `(^|&)desk=${id}(&|$)`;

/** The fields of a desk that admins edit. */
export interface DeskFields {
  name: string;
  names: ByLanguage;
}

/** The language in which another desk has one of these names, in any spelling: null for the main name; undefined if none. */
export async function languageOfTakenName(
  { id, name, names }: DeskFields & { id: string | null },
  connection: Connection,
): Promise<string | null | undefined> {
  const [row] = await clientOf(connection).$queryRaw<{ lang: string | null }[]>`
    SELECT wanted.lang FROM (
      SELECT NULL AS lang, ${name}::text AS name
      UNION ALL SELECT key, value FROM jsonb_each_text(${JSON.stringify(names)}::jsonb)
    ) AS wanted
    WHERE EXISTS (
      SELECT FROM "Desk" AS other WHERE other.id IS DISTINCT FROM ${id} AND (
        wanted.lang IS NULL AND name_key(other.name) = name_key(wanted.name)
        OR name_key(other.names->>wanted.lang) = name_key(wanted.name)
      )
    ) ORDER BY wanted.lang NULLS FIRST LIMIT 1`;
  return row?.lang;
}

export async function insertDesk(desk: DeskFields, connection: Connection): Promise<string> {
  const client = clientOf(connection);
  const last = await client.desk.aggregate({ _max: { position: true } });
  const position = (last._max.position ?? -1) + 1;
  return (await client.desk.create({ data: { ...desk, position }, select: { id: true } })).id;
}

export async function updateDesk(
  id: string,
  change: Partial<DeskFields & Pick<Desk, 'closedAt' | 'mergedIntoId'>>,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).desk.update({ where: { id }, data: change });
}

/** Puts these desks into this order. */
export async function orderDesks(ids: string[], connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "Desk" SET position = given.at - 1
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS given(id, at) WHERE "Desk".id = given.id`;
}

/** Waits for stories that are being moved to a desk, and blocks further ones until the transaction ends. */
export async function lockDesk(id: string, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT FROM "Desk" WHERE id = ${id} FOR UPDATE`;
}

/** Whether a desk has stories that are not published, blank ones included. */
export async function hasOpenStories(id: string, connection: Connection): Promise<boolean> {
  const where = { deskId: id, stage: { in: OPEN_STAGES } };
  return (await clientOf(connection).story.findFirst({ where, select: { id: true } })) !== null;
}

/** Whether stories are still being moved into this desk from one that was merged into it. */
export async function isMovingInto(id: string, connection: Connection): Promise<boolean> {
  const [row] = await clientOf(connection).$queryRaw<[{ moving: boolean }]>`
    SELECT EXISTS (
      SELECT FROM "Desk" AS merged JOIN "Story" ON "deskId" = merged.id AND stage = ANY(${STAGES}::"Stage"[])
      WHERE merged."mergedIntoId" = ${id}
    ) AS moving`;
  return row.moving;
}

/** Whether a write failed because its story's desk was closed concurrently. */
export function namesClosedDesk(error: unknown): boolean {
  return error instanceof Error && /desk \S+ of story \S+ is closed or missing/.test(error.message);
}
