import type { Section } from '@/domain/paper/edition';
import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/** All sections of all editions, in order. */
export function loadSections(connection: Connection = database()): Promise<Section[]> {
  return clientOf(connection).section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
}

/** Adds a section and returns its id. */
export async function insertSection(
  section: Omit<Section, 'id' | 'hidden' | 'isOpinion' | 'approvalRoles'>,
  connection: Connection,
): Promise<string> {
  return (await clientOf(connection).section.create({ data: section, select: { id: true } })).id;
}

/** A section with its intended name; without an id it is a new one. */
export type NamedSection = Pick<Section, 'editionId' | 'parentId' | 'name'> & { id: string | null };

/** Whether a sibling section has this name, in any spelling. */
export async function hasSectionNamed(section: NamedSection, connection: Connection): Promise<boolean> {
  const { id, editionId, parentId, name } = section;
  const [row] = await clientOf(connection).$queryRaw<[{ taken: boolean }]>`
    SELECT EXISTS (
      SELECT FROM "Section" WHERE "editionId" = ${editionId} AND coalesce("parentId", '') = ${parentId ?? ''}
      AND name_key("name") = name_key(${name}) AND id IS DISTINCT FROM ${id}
    ) AS taken`;
  return row.taken;
}

/** Changes of a section. */
type SectionChange = Partial<
  Pick<Section, 'name' | 'description' | 'hidden' | 'isOpinion' | 'approvalRoles' | 'parentId' | 'position'>
>;

export async function updateSection(
  id: string,
  change: SectionChange,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).section.update({ where: { id }, data: change });
}

/** Puts these sections into this order. */
export async function orderSections(ids: string[], connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "Section" SET position = given.at - 1
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS given(id, at) WHERE "Section".id = given.id`;
}

/** Stories of a section are counted up to this number. */
const MAX_COUNTED = 1000;

/**
 * How many stories name each section of an edition, as working copies or as readers have them, up to 1,000. Live ones are
 * counted by triggers; other working copies only where that number is lower, so that no section costs more than 2,000 rows.
 */
export async function countStoriesBySection(editionId: string): Promise<Record<string, number>> {
  const rows = await clientOf(database()).$queryRaw<{ id: string; stories: number }[]>`
    SELECT section.id, least(${MAX_COUNTED}, live.stories + CASE WHEN live.stories >= ${MAX_COUNTED} THEN 0 ELSE (
      SELECT count(*)::int FROM (
        SELECT FROM "Story"
        WHERE fields->>'sectionId' = section.id
          AND ("liveRevisionId" IS NULL OR "liveSectionId" IS DISTINCT FROM section.id)
        LIMIT ${MAX_COUNTED}
      ) AS counted
    ) END)::int AS stories
    FROM "Section" AS section, LATERAL (
      SELECT coalesce(sum(stories), 0)::int AS stories FROM "LiveCount" WHERE kind = 'section' AND key = section.id
    ) AS live
    WHERE section."editionId" = ${editionId}`;
  return Object.fromEntries(rows.map(({ id, stories }) => [id, stories]));
}

/** Stories that name a section, as working copies or as readers have them: each side has an index, that of readers of live stories. */
const namesSection = (id: string) => Prisma.sql`
  (fields->>'sectionId' = ${id} OR ("liveSectionId" = ${id} AND "liveRevisionId" IS NOT NULL))`;

/** Whether a section has stories, or sections under it. */
export async function isSectionInUse(id: string): Promise<boolean> {
  const [row] = await clientOf(database()).$queryRaw<[{ used: boolean }]>`
    SELECT EXISTS (SELECT FROM "Section" WHERE "parentId" = ${id})
      OR EXISTS (SELECT FROM "Story" WHERE ${namesSection(id)}) AS used`;
  return row.used;
}

/**
 * Locks a section: stories cannot be moved into it until the transaction ends. Returns how many stories would move with
 * it.
 */
export async function lockSection(id: string, connection: Connection): Promise<number> {
  const client = clientOf(connection);
  await client.$executeRaw`SELECT FROM "Section" WHERE id = ${id} FOR UPDATE`;
  const [row] = await client.$queryRaw<[{ stories: number }]>`
    SELECT count(*)::int AS stories FROM "Story" WHERE ${namesSection(id)}`;
  return row.stories;
}

/** Moves all stories of a section into another one: working copies, incrementing their versions, and live stories. */
export async function moveStories(from: string, into: string, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "Story" SET
      version = version + (fields->>'sectionId' IS NOT DISTINCT FROM ${from})::int,
      fields = CASE WHEN fields->>'sectionId' = ${from}
        THEN jsonb_set(fields, '{sectionId}', to_jsonb(${into}::text)) ELSE fields END,
      -- A working copy in the one and a live revision in the other are in the same section from now on.
      "unpublishedChanges" = "unpublishedChanges" - (
        "unpublishedChanges" > 0 AND fields->>'sectionId' <> "liveSectionId"
        AND fields->>'sectionId' IN (${from}, ${into}) AND "liveSectionId" IN (${from}, ${into})
      )::int,
      "liveSectionId" = CASE WHEN "liveSectionId" = ${from} THEN ${into} ELSE "liveSectionId" END
    WHERE ${namesSection(from)}`;
}

/** Removes a section without stories and subsections; its addresses redirect to the front of its edition. */
export async function deleteSection(id: string, connection: Connection): Promise<void> {
  await clientOf(connection).section.delete({ where: { id } });
}

/** An address at which a section was. */
export interface FormerSection {
  editionId: string;
  /** The target; null: the front of the edition. */
  sectionId: string | null;
}

/** The section that was at a path, or null. */
export function findFormerSection(
  path: string,
  connection: Connection = database(),
): Promise<FormerSection | null> {
  const select = { editionId: true, sectionId: true };
  return clientOf(connection).formerSection.findUnique({ where: { path }, select });
}

/** Redirects this path to the section. */
export async function keepFormerSection(
  path: string,
  { editionId, sectionId }: FormerSection,
  now: Date,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).formerSection.upsert({
    where: { path },
    create: { path, editionId, sectionId, createdAt: now },
    update: { editionId, sectionId },
  });
}

/** Redirects the addresses of one section to another one. */
export async function redirectFormerSections(
  from: string,
  into: string,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).formerSection.updateMany({
    where: { sectionId: from },
    data: { sectionId: into },
  });
}

/** Removes the redirect of a path, so that the path can be used again. */
export async function deleteFormerSection(path: string, connection: Connection): Promise<void> {
  await clientOf(connection).formerSection.deleteMany({ where: { path } });
}

/** Whether a write failed because its story's section was removed concurrently. */
export function namesRemovedSection(error: unknown): boolean {
  return error instanceof Error && /names section \S+, which is not there/.test(error.message);
}
