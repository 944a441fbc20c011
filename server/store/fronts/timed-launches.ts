import { HOLD_REASONS, type HoldReason, type TimedLaunch } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { database, type Connection } from '../database';
import type { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import type { FrontOwner } from './fronts';
import { storedFront } from './stored-front';

/** A launch for a later time. */
export interface NewTimedLaunch {
  frontId: string;
  contents: FrontContents;
  launchAt: Date;
  zone: string;
  personId: string;
  note: string;
  /** The newest launch of the front that it may replace; 0 for none. */
  basedOn: number;
}

export async function insertTimedLaunch(launch: NewTimedLaunch, connection: Connection): Promise<string> {
  const data = { ...launch, contents: launch.contents as object as Prisma.InputJsonObject };
  const { id } = await clientOf(connection).timedLaunch.create({ data, select: { id: true } });
  return id;
}

/** How many launches of a front are upcoming, and whether one is at this time. */
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

/** @returns whether it existed */
export async function deleteTimedLaunch(
  frontId: string,
  id: string,
  connection: Connection,
): Promise<boolean> {
  const { count } = await clientOf(connection).timedLaunch.deleteMany({ where: { id, frontId } });
  return count > 0;
}

/** The ids of the upcoming launches of a front that a person planned. */
export async function listOwnTimedLaunches(frontId: string, personId: string): Promise<string[]> {
  const rows = await clientOf(database()).timedLaunch.findMany({
    where: { frontId, personId },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The upcoming and held launches of a front, by time, with their contents. */
export async function listTimedLaunches(
  frontId: string,
): Promise<(Omit<TimedLaunch, 'changes'> & { contents: FrontContents })[]> {
  const rows = await clientOf(database()).timedLaunch.findMany({
    where: { frontId },
    orderBy: { launchAt: 'asc' },
    select: {
      id: true,
      contents: true,
      launchAt: true,
      zone: true,
      note: true,
      heldAt: true,
      heldFor: true,
      person: { select: { name: true } },
    },
  });
  return rows.map(({ contents, launchAt, heldAt, heldFor, person, ...row }) => ({
    ...row,
    contents: storedFront(contents),
    launchAt: launchAt.toISOString(),
    heldAt: heldAt?.toISOString() ?? null,
    heldFor: HOLD_REASONS.find(reason => reason === heldFor) ?? 'newer-launch',
    person: person.name,
  }));
}

/** A timed launch as it is stored. */
export interface StoredTimedLaunch extends NewTimedLaunch {
  id: string;
  heldAt: Date | null;
}

/** The timed launches of a locked front, by time. */
export async function loadTimedLaunches(
  frontId: string,
  connection: Connection,
): Promise<StoredTimedLaunch[]> {
  const rows = await clientOf(connection).timedLaunch.findMany({
    where: { frontId },
    orderBy: { launchAt: 'asc' },
  });
  return rows.map(row => ({ ...row, contents: storedFront(row.contents) }));
}

/** Replaces what timed launches show, and who decided it. */
export async function updateTimedLaunch(
  id: string,
  { contents, personId, basedOn }: Pick<NewTimedLaunch, 'contents' | 'personId' | 'basedOn'>,
  connection: Connection,
): Promise<void> {
  const data = { contents: contents as object as Prisma.InputJsonObject, personId, basedOn };
  await clientOf(connection).timedLaunch.updateMany({ where: { id }, data });
}

/** Keeps timed launches valid after a newer launch. */
export async function keepTimedLaunches(
  ids: string[],
  basedOn: number,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).timedLaunch.updateMany({ where: { id: { in: ids } }, data: { basedOn } });
}

/** Marks a timed launch as held, with the reason. @returns whether it existed */
export async function holdTimedLaunch(
  id: string,
  held: { heldAt: Date; heldFor: HoldReason },
  connection: Connection,
): Promise<boolean> {
  const { count } = await clientOf(connection).timedLaunch.updateMany({ where: { id }, data: held });
  return count > 0;
}

/** An upcoming launch and its front. */
export interface ComingLaunch {
  id: string;
  frontId: string;
  /** ISO text. */
  launchAt: string;
  edition: string;
  section: string | null;
}

/** The launches of these days, the next one first; of some editions, or of all. */
export async function listComingLaunches(
  { from, before }: { from: Date; before: Date },
  { editionIds, limit }: { editionIds?: string[]; limit: number },
): Promise<ComingLaunch[]> {
  const rows = await clientOf(database()).timedLaunch.findMany({
    where: {
      launchAt: { gte: from, lt: before },
      heldAt: null,
      front: { editionId: editionIds && { in: editionIds } },
    },
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

/** A front with a timed launch that is due, and its name for people. */
export interface DueFront {
  owner: FrontOwner;
  name: string;
}

/**
 * Locks the front of the next due timed launch, by the clock of the database. Another process may have launched it by
 * the time the lock is acquired.
 */
export async function lockDueFront(connection: Connection): Promise<DueFront | null> {
  const [row] = await clientOf(connection).$queryRaw<
    { id: string; editionId: string; sectionId: string | null; edition: string; section: string | null }[]
  >`
    SELECT front.id, front."editionId", front."sectionId", edition.name AS edition, section.name AS section
    FROM "TimedLaunch" timed
    JOIN "Front" front ON front.id = timed."frontId"
    JOIN "Edition" edition ON edition.id = front."editionId"
    LEFT JOIN "Section" section ON section.id = front."sectionId"
    WHERE timed."launchAt" <= now() AND timed."heldAt" IS NULL
    ORDER BY timed."launchAt", timed.id LIMIT 1 FOR UPDATE OF front`;
  if (!row) return null;
  const { edition, section, ...owner } = row;
  return { owner, name: [edition, section].filter(Boolean).join(' · ') };
}

/** The timed launch of a locked front that is due next. */
export async function loadDueLaunch(
  frontId: string,
  connection: Connection,
): Promise<StoredTimedLaunch | null> {
  const [row] = await clientOf(connection).$queryRaw<
    (Omit<StoredTimedLaunch, 'contents'> & { contents: unknown })[]
  >`
    SELECT * FROM "TimedLaunch" WHERE "frontId" = ${frontId} AND "launchAt" <= now() AND "heldAt" IS NULL
    ORDER BY "launchAt", id LIMIT 1`;
  return row ? { ...row, contents: storedFront(row.contents) } : null;
}
