import { prisma, clientOf } from '../prisma';
import { Prisma } from '../generated/client';
import { LIVE_COLUMNS, LIVE_STORY, toLiveList, type LiveRow, type LiveStory } from './live';
import { database, type Connection } from '../database';

/** A correction with the live story that it is about. */
export interface ListedCorrection {
  id: string;
  text: string;
  createdAt: Date;
  story: LiveStory;
}

/** A correction as stored, in addition to the columns of its story. */
interface CorrectionRow extends LiveRow {
  correctionId: string;
  text: string;
  createdAt: Date;
}

/**
 * The corrections of an edition's live stories, newest first.
 * @param after the correction after which the list starts
 * @param skip how many to skip after that
 */
export async function listCorrections(
  editionId: string,
  { after, skip = 0, limit, oldestFirst = false }: CorrectionRange,
): Promise<ListedCorrection[]> {
  const [sign, order] = [Prisma.raw(oldestFirst ? '>=' : '<'), Prisma.raw(oldestFirst ? 'ASC' : 'DESC')];
  const place = after
    ? Prisma.sql`AND ("createdAt", id) ${sign} ((SELECT "createdAt" FROM "Correction" WHERE id = ${after}), ${after})`
    : Prisma.empty;
  const rows = await prisma().$queryRaw<CorrectionRow[]>`
    WITH listed AS MATERIALIZED (
      SELECT id, "storyId", text, "createdAt" FROM "Correction"
      WHERE "editionId" = ${editionId} AND "live" = true ${place}
      ORDER BY "createdAt" ${order}, id ${order} LIMIT ${limit} OFFSET ${skip}
    )
    SELECT listed.id AS "correctionId", listed.text, listed."createdAt", ${LIVE_COLUMNS}
    FROM listed JOIN "Story" story ON story.id = listed."storyId" ${LIVE_STORY}
    WHERE story."liveRevisionId" IS NOT NULL
    ORDER BY listed."createdAt" ${order}, listed.id ${order}`;
  return toLiveList(rows).map(({ correctionId: id, text, createdAt, ...story }) => ({
    id,
    text,
    createdAt,
    story,
  }));
}

/** A part of the list of corrections. With `oldestFirst` the correction at which it starts belongs to it. */
export interface CorrectionRange {
  after?: string;
  skip?: number;
  limit: number;
  oldestFirst?: boolean;
}

/** The public corrections of a story, oldest first. */
export function listCorrectionsOf(
  storyId: string,
  connection: Connection = database(),
): Promise<{ text: string; createdAt: Date }[]> {
  return clientOf(connection).correction.findMany({
    where: { storyId },
    select: { text: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}
