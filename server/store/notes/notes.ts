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

export interface NewThread {
  id: string;
  storyId: string;
  quotation: string;
  blocking: boolean;
  personId: string;
  now: Date;
}

export async function insertThread(thread: NewThread, connection: Connection): Promise<void> {
  const { personId, now, ...rest } = thread;
  await clientOf(connection).noteThread.create({ data: { ...rest, createdById: personId, createdAt: now } });
}

export interface NewNote {
  id: string;
  threadId: string;
  personId: string;
  text: string;
  mentions: string[];
  now: Date;
}

export async function insertNote(note: NewNote, connection: Connection): Promise<void> {
  const { now, ...rest } = note;
  await clientOf(connection).note.create({ data: { ...rest, createdAt: now } });
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

export interface ThreadChange {
  blocking?: boolean;
  resolvedById?: string | null;
  resolvedAt?: Date | null;
}

export async function updateThread(id: string, change: ThreadChange, connection: Connection): Promise<void> {
  await clientOf(connection).noteThread.update({ where: { id }, data: change });
}
