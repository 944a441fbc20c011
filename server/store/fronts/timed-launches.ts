import type { TimedLaunch } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { database, type Connection } from '../database';
import type { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import type { FrontOwner } from './fronts';
import { storedFront } from './stored-front';

/** A launch for a time to come. */
export interface NewTimedLaunch {
  frontId: string;
  contents: FrontContents;
  launchAt: Date;
  zone: string;
  personId: string;
  note: string;
}

export async function insertTimedLaunch(launch: NewTimedLaunch, connection: Connection): Promise<string> {
  const data = { ...launch, contents: launch.contents as object as Prisma.InputJsonObject };
  const { id } = await clientOf(connection).timedLaunch.create({ data, select: { id: true } });
  return id;
}

/** How many launches of a front are yet to come, and whether one is at this time. */
export async function countTimedLaunches(
  frontId: string,
  launchAt: Date,
  connection: Connection,
): Promise<{ count: number; isTaken: boolean }> {
  const [row] = await clientOf(connection).$queryRaw<[{ count: number; isTaken: boolean }]>`
    SELECT count(*)::int AS count, coalesce(bool_or("launchAt" = ${launchAt}::timestamptz), false) AS "isTaken"
    FROM "TimedLaunch" WHERE "frontId" = ${frontId}`;
  return row;
}

/** @returns whether it was there */
export async function deleteTimedLaunch(
  frontId: string,
  id: string,
  connection: Connection,
): Promise<boolean> {
  const { count } = await clientOf(connection).timedLaunch.deleteMany({ where: { id, frontId } });
  return count > 0;
}

/** The ids of the launches of a front that are yet to come and that a person planned. */
export async function listOwnTimedLaunches(frontId: string, personId: string): Promise<string[]> {
  const rows = await clientOf(database()).timedLaunch.findMany({
    where: { frontId, personId },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The launches of a front that are yet to come, the next one first. */
export async function listTimedLaunches(frontId: string): Promise<TimedLaunch[]> {
  const rows = await clientOf(database()).timedLaunch.findMany({
    where: { frontId },
    orderBy: { launchAt: 'asc' },
    select: { id: true, launchAt: true, zone: true, note: true, person: { select: { name: true } } },
  });
  return rows.map(({ launchAt, person, ...row }) => ({
    ...row,
    launchAt: launchAt.toISOString(),
    person: person.name,
  }));
}

/** A launch to come, and the front that it is of. */
export interface ComingLaunch {
  id: string;
  frontId: string;
  /** ISO text. */
  launchAt: string;
  edition: string;
  section: string | null;
}

/** The launches of these days, the next one first; of one edition, or of all. */
export async function listComingLaunches(
  { from, before }: { from: Date; before: Date },
  { editionId, limit }: { editionId?: string; limit: number },
): Promise<ComingLaunch[]> {
  const rows = await clientOf(database()).timedLaunch.findMany({
    where: { launchAt: { gte: from, lt: before }, front: { editionId } },
    orderBy: [{ launchAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      id: true,
      frontId: true,
      launchAt: true,
      front: { select: { edition: { select: { name: true } }, section: { select: { name: true } } } },
    },
  });
  return rows.map(({ launchAt, front, ...row }) => ({
    ...row,
    launchAt: launchAt.toISOString(),
    edition: front.edition.name,
    section: front.section?.name ?? null,
  }));
}

/** A timed launch whose time has come. */
export interface DueLaunch extends NewTimedLaunch {
  owner: FrontOwner;
}

/**
 * Takes the next timed launch that is due by the clock of the database and deletes it, in one transaction with its
 * work. One that another process has taken is skipped.
 */
export async function takeDueLaunch(connection: Connection): Promise<DueLaunch | null> {
  const [row] = await clientOf(connection).$queryRaw<
    (Omit<DueLaunch, 'contents' | 'owner'> & {
      contents: unknown;
      editionId: string;
      sectionId: string | null;
    })[]
  >`
    DELETE FROM "TimedLaunch" timed USING "Front" front
    WHERE front.id = timed."frontId" AND timed.id = (
      SELECT id FROM "TimedLaunch" WHERE "launchAt" <= now() ORDER BY "launchAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING timed."frontId", timed.contents, timed."launchAt", timed.zone, timed."personId", timed.note,
      front."editionId", front."sectionId"`;
  if (!row) return null;
  const { editionId, sectionId, contents, ...launch } = row;
  return {
    ...launch,
    contents: storedFront(contents),
    owner: { id: launch.frontId, editionId, sectionId },
  };
}
