import type { LaunchLine } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { storedFront } from './stored-front';

/** A new public state of a front. */
export interface NewLaunch {
  frontId: string;
  contents: FrontContents;
  personId: string;
  at: Date;
  note: string;
  restored: number | null;
  timedFor: Date | null;
}

/** Adds a launch to a front that is locked. @returns its number */
export async function insertLaunch(launch: NewLaunch, connection: Connection): Promise<number> {
  const { frontId, contents, personId, at, note, restored, timedFor } = launch;
  const [row] = await clientOf(connection).$queryRaw<[{ number: number }]>`
    INSERT INTO "FrontLaunch" ("frontId", number, contents, "personId", at, note, restored, "timedFor")
    SELECT ${frontId}, coalesce(max(number), 0) + 1, ${JSON.stringify(contents)}::jsonb, ${personId}, ${at}, ${note},
      ${restored}, ${timedFor} FROM "FrontLaunch" WHERE "frontId" = ${frontId}
    RETURNING number`;
  return row.number;
}

/** What readers have of a front, or null before its first launch. */
export async function loadLive(
  frontId: string,
  connection: Connection = database(),
): Promise<FrontContents | null> {
  const row = await clientOf(connection).frontLaunch.findFirst({
    where: { frontId },
    orderBy: { number: 'desc' },
    select: { contents: true },
  });
  return row && storedFront(row.contents);
}

/** The number of the newest launch of a front; 0 before the first. */
export async function latestLaunchNumber(frontId: string, connection: Connection): Promise<number> {
  const row = await clientOf(connection).frontLaunch.findFirst({
    where: { frontId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return row?.number ?? 0;
}

/** Who last launched a front manually, after the launch with this number; null if nobody did. */
export async function launcherByHandAfter(
  frontId: string,
  number: number,
  connection: Connection,
): Promise<string | null> {
  const row = await clientOf(connection).frontLaunch.findFirst({
    where: { frontId, number: { gt: number }, timedFor: null },
    orderBy: { number: 'desc' },
    select: { personId: true },
  });
  return row?.personId ?? null;
}

/** What one launch showed, or null when there is none. */
export async function loadLaunch(
  frontId: string,
  number: number,
  connection: Connection,
): Promise<FrontContents | null> {
  const where = { frontId_number: { frontId, number } };
  const row = await clientOf(connection).frontLaunch.findUnique({ where, select: { contents: true } });
  return row && storedFront(row.contents);
}

/** The last launches of a front, the newest first. */
export async function listLaunches(frontId: string, limit: number): Promise<LaunchLine[]> {
  const rows = await clientOf(database()).frontLaunch.findMany({
    where: { frontId },
    orderBy: { number: 'desc' },
    take: limit,
    select: {
      number: true,
      at: true,
      note: true,
      restored: true,
      timedFor: true,
      person: { select: { name: true } },
    },
  });
  return rows.map(({ at, timedFor, person, ...row }) => ({
    ...row,
    at: at.toISOString(),
    timedFor: timedFor?.toISOString() ?? null,
    person: person.name,
  }));
}
