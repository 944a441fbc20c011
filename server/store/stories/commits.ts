import type { Commit } from '@/domain/story/commit';
import type { StoryFields } from '@/domain/story/story';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** A change of a text as steps, before its version is known. */
export interface NewCommit {
  schema: string;
  /** ProseMirror steps as JSON, as they were applied. */
  steps: unknown[];
  fields?: Partial<StoryFields>;
  /** The indexes of the steps of the request that could not be applied. */
  lost: number[];
}

/** The changes of a commit, as sent to clients. */
export const changeIn = ({ steps, fields }: Pick<NewCommit, 'steps' | 'fields'>) => ({
  steps,
  ...(fields && { fields }),
});

/** A commit of the log. */
export type StoredCommit = Commit & NewCommit;

/** The commits of a story after one version up to another, in order; null when the log does not have all of them. */
export async function listCommits(
  storyId: string,
  { after, upTo }: { after: number; upTo: number },
  connection: Connection,
): Promise<StoredCommit[] | null> {
  if (upTo <= after) return [];
  const rows = await clientOf(connection).storyCommit.findMany({
    where: { storyId, version: { gt: after, lte: upTo } },
    orderBy: { version: 'asc' },
    omit: { storyId: true, createdAt: true },
  });
  if (rows.length !== upTo - after) return null;
  return rows.map(({ steps, fields, ...row }) => ({
    ...row,
    steps: steps as unknown[],
    ...(fields !== null && { fields: fields as Partial<StoryFields> }),
  }));
}

/** Deletes commits that are too old for any client to continue from. */
export async function deleteCommits(before: Date): Promise<void> {
  await prisma().storyCommit.deleteMany({ where: { createdAt: { lt: before } } });
}
