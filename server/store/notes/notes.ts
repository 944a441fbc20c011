import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import type { Prisma } from '../generated/client';

const shown = {
  include: {
    createdBy: { select: { name: true } },
    resolvedBy: { select: { name: true } },
    notes: {
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { person: { select: { name: true } } },
    },
  },
} satisfies Prisma.NoteThreadDefaultArgs;

/** A conversation with its notes, oldest first. */
export type ThreadRecord = Prisma.NoteThreadGetPayload<typeof shown>;

/** The threads of a story in the order of creation. */
export function listThreads(storyId: string): Promise<ThreadRecord[]> {
  return prisma().noteThread.findMany({
    ...shown,
    where: { storyId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

export function loadThread(id: string, connection: Connection = database()): Promise<ThreadRecord | null> {
  return clientOf(connection).noteThread.findUnique({ ...shown, where: { id } });
}

export interface NewThreadRow {
  id: string;
  storyId: string;
  quotation: string;
  blocking: boolean;
  personId: string;
  now: Date;
}

/** @returns whether the id was free */
export async function insertThread(thread: NewThreadRow, connection: Connection): Promise<boolean> {
  const { personId, now, ...rest } = thread;
  const data = { ...rest, createdById: personId, createdAt: now };
  return (await clientOf(connection).noteThread.createMany({ data, skipDuplicates: true })).count > 0;
}

export interface NewNote {
  id: string;
  threadId: string;
  personId: string;
  /** The author's name, for an author without an account. */
  authorName?: string;
  text: string;
  mentions: string[];
  now: Date;
}

/** @returns whether the id was free */
export async function insertNote(note: NewNote, connection: Connection): Promise<boolean> {
  const { now, ...rest } = note;
  const data = { ...rest, createdAt: now };
  return (await clientOf(connection).note.createMany({ data, skipDuplicates: true })).count > 0;
}

export async function updateNote(
  id: string,
  change: { text: string; mentions: string[]; now: Date },
  connection: Connection,
): Promise<void> {
  const { now, ...rest } = change;
  await clientOf(connection).note.update({ where: { id }, data: { ...rest, changedAt: now } });
}

export async function deleteNote(id: string, connection: Connection): Promise<void> {
  await clientOf(connection).note.delete({ where: { id } });
}

export async function deleteThread(id: string, connection: Connection): Promise<void> {
  await clientOf(connection).note.deleteMany({ where: { threadId: id } });
  await clientOf(connection).noteThread.delete({ where: { id } });
}

export interface ThreadUpdate {
  blocking?: boolean;
  resolvedById?: string | null;
  resolvedAt?: Date | null;
}

export async function updateThread(id: string, change: ThreadUpdate, connection: Connection): Promise<void> {
  await clientOf(connection).noteThread.update({ where: { id }, data: change });
}
