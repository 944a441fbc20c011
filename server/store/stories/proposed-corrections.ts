import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** A correction that another person has to publish. */
export interface ProposedCorrection {
  personId: string;
  personName: string;
  text: string;
}

/** The corrections proposed for a story, the oldest first. */
export async function listProposedCorrections(
  storyId: string,
  connection: Connection = database(),
): Promise<ProposedCorrection[]> {
  const rows = await clientOf(connection).proposedCorrection.findMany({
    where: { storyId },
    select: { personId: true, text: true, person: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { personId: 'asc' }],
  });
  return rows.map(({ person, ...row }) => ({ ...row, personName: person.name }));
}

/** Proposes a correction of a story, replacing an earlier proposal of the same person. */
export async function proposeCorrection(
  proposal: { storyId: string; personId: string; text: string },
  now: Date,
  connection: Connection,
): Promise<void> {
  const { storyId, personId, text } = proposal;
  await clientOf(connection).proposedCorrection.upsert({
    where: { storyId_personId: { storyId, personId } },
    create: { ...proposal, createdAt: now },
    update: { text, createdAt: now },
  });
}

/** Removes the proposals of a correction that was published. */
export async function removeProposedCorrections(
  storyId: string,
  text: string,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).proposedCorrection.deleteMany({ where: { storyId, text } });
}
