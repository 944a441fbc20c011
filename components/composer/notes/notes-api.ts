import type {
  Assignment,
  InboxChoice,
  NewReply,
  NewThread,
  Rewording,
  StoryNotes,
  ThreadChange,
} from '@/domain/api/notes';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** How a write ended: done, refused by the server, or without an answer. */
export type Written = 'done' | 'refused' | 'unreachable';

/** The notes of a story; null when they cannot be read. */
export async function notesOf(storyId: string): Promise<StoryNotes | null> {
  try {
    const { status, json } = await ask('GET', `stories/${storyId}/notes`);
    return status === 200 ? await readAnswer('NotesAnswer', json) : null;
  } catch {
    return null;
  }
}

async function write(method: string, path: string, body: unknown): Promise<Written> {
  try {
    const { status } = await ask(method, path, body);
    if (status < 300) return 'done';
    return status < 500 && status !== 401 && status !== 429 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

export const createThread = (storyId: string, thread: NewThread) =>
  write('POST', `stories/${storyId}/notes`, thread);
export const replyTo = (threadId: string, noteId: string, text: string) =>
  write('POST', `notes/${threadId}`, { noteId, text } satisfies NewReply);
export const settleThread = (threadId: string, change: ThreadChange) =>
  write('PUT', `notes/${threadId}`, change);
export const rewordNote = (threadId: string, noteId: string, text: string) =>
  write('PUT', `notes/${threadId}/${noteId}`, { text } satisfies Rewording);
export const removeNote = (threadId: string, noteId: string) =>
  write('DELETE', `notes/${threadId}/${noteId}`, {});

export const assignStory = (storyId: string, personId: string | null) =>
  write('PUT', `stories/${storyId}/assignment`, { personId } satisfies Assignment);

/** Marks what the inbox has of this conversation as read. Nothing depends on whether it arrives. */
export async function readInInbox(threadId: string): Promise<void> {
  await write('PUT', 'inbox', { threadId } satisfies InboxChoice);
}
