import { clientOf } from '../prisma';
import { database, type Connection } from '../database';

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
