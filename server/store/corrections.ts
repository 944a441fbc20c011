import type { Connection } from './database';

/** Adds a dated public note to a story. */
export async function insertCorrection(
  correction: { storyId: string; text: string; personId: string; now: Date },
  connection: Connection,
): Promise<void> {
  const { now, ...rest } = correction;
  await connection.correction.create({ data: { ...rest, createdAt: now } });
}
