import { database, type Connection } from '../database';

/** A correction with the story that it is about. */
export interface CorrectionRecord {
  id: string;
  storyId: string;
  text: string;
  createdAt: Date;
}

const ofLive = (editionId: string) => ({ story: { editionId, liveRevisionId: { not: null } } });

/** The corrections of an edition's live stories, newest first. */
export function listCorrections(editionId: string, limit: number, skip: number): Promise<CorrectionRecord[]> {
  return database().correction.findMany({
    where: ofLive(editionId),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    skip,
    select: { id: true, storyId: true, text: true, createdAt: true },
  });
}

export function countCorrections(editionId: string): Promise<number> {
  return database().correction.count({ where: ofLive(editionId) });
}

/** Adds a dated public note to a story. */
export async function insertCorrection(
  correction: { storyId: string; text: string; personId: string; now: Date },
  connection: Connection,
): Promise<void> {
  const { now, ...rest } = correction;
  await connection.correction.create({ data: { ...rest, createdAt: now } });
}
