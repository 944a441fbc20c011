import type {
  Assignment,
  InboxChoice,
  NewReply,
  NewThread,
  Rewording,
  StoryNotes,
  ThreadChange,
} from '@/domain/api/notes';
import { read, request, type Method } from '@/components/api/request';

/** The result of a write: done, refused by the server, or without an answer. */
export type NoteResult = 'done' | 'refused' | 'unreachable';

/** The notes of a story; null when they cannot be read. */
export const notesOf = (storyId: string): Promise<StoryNotes | null> =>
  read(`/api/newsroom/stories/${storyId}/notes`, 'NotesAnswer');

async function write(method: Method, path: string, body: unknown): Promise<NoteResult> {
  const answer = await request(`/api/newsroom/${path}`, { method, body });
  if (answer.done) return 'done';
  return answer.isLost || answer.status === 401 ? 'unreachable' : 'refused';
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

/** Marks the inbox items of this conversation as read. A failure has no effect. */
export async function readInInbox(threadId: string): Promise<void> {
  await write('PUT', 'inbox', { threadId } satisfies InboxChoice);
}
