import type { Body } from '@/domain/document/body';
import { database, type Connection } from './database';

/** What the body of a story was at a revision, and who had written it so. */
export interface BodyState {
  number: number;
  personName: string | null;
  at: Date;
  body: Body;
}

// Each holds a whole body: a story with more revisions than this is told from its newer ones.
const MOST_STATES = 300;

/** The bodies of a story down its history, oldest first, up to a revision; without texts kept beside the story. */
export async function listStates(storyId: string, upTo?: number): Promise<BodyState[]> {
  const rows = await database().revision.findMany({
    where: { storyId, reason: { not: 'conflict' }, ...(upTo !== undefined && { number: { lte: upTo } }) },
    orderBy: { number: 'desc' },
    take: MOST_STATES,
    select: { number: true, createdAt: true, body: true, person: { select: { name: true } } },
  });
  return rows.reverse().map(({ number, createdAt, body, person }) => ({
    number,
    personName: person?.name ?? null,
    at: createdAt,
    body: body as unknown as Body,
  }));
}

/** Names a revision; an empty name takes it away. */
export async function setRevisionName(
  revisionId: string,
  name: string,
  personId: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  if (!name) await connection.revisionName.deleteMany({ where: { revisionId } });
  else {
    const row = { name, personId, createdAt: now };
    await connection.revisionName.upsert({
      where: { revisionId },
      create: { revisionId, ...row },
      update: row,
    });
  }
}
