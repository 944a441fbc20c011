import * as z from 'zod/mini';
import { NOTE_LIMITS } from '@/domain/story/notes';
import { ClientId, Id } from './ids';

const Note = z.object({
  id: z.string(),
  personId: z.string(),
  personName: z.string(),
  text: z.string(),
  createdAt: z.string(),
  changedAt: z.nullable(z.string()),
});
export type NoteView = z.infer<typeof Note>;

/** A conversation about the story. Times are ISO strings. */
const Thread = z.object({
  id: z.string(),
  /** The quoted text; empty for a conversation about the whole story. */
  quotation: z.string(),
  blocking: z.boolean(),
  createdAt: z.string(),
  resolvedAt: z.nullable(z.string()),
  resolvedByName: z.nullable(z.string()),
  /** Whether this person may resolve and reopen it. */
  mayResolve: z.boolean(),
  notes: z.array(Note),
});
export type ThreadView = z.infer<typeof Thread>;

export const NotesAnswer = z.object({
  threads: z.array(Thread),
  /** The authors of suggestions, and the assignee of the story. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whether this person can make a note block publishing, and lift that. */
  mayBlock: z.boolean(),
  /** The assignee, and whether this person can change it. */
  assignment: z.object({ personId: z.nullable(z.string()), mayAssign: z.boolean() }),
});
export type StoryNotes = z.infer<typeof NotesAnswer>;

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(NOTE_LIMITS.text));

/** Creates a thread with its first note. */
export const NewThread = z.strictObject({
  id: ClientId,
  noteId: ClientId,
  text: Words,
  quotation: z.string().check(z.maxLength(NOTE_LIMITS.quotation)),
  blocking: z.boolean(),
});
export type NewThread = z.infer<typeof NewThread>;

/** Adds a note to a conversation. */
export const NewReply = z.strictObject({ noteId: ClientId, text: Words });
export type NewReply = z.infer<typeof NewReply>;

/** Changes the text of a note. */
export const Rewording = z.strictObject({ text: Words });
export type Rewording = z.infer<typeof Rewording>;

/** Resolves or reopens a conversation, or sets or lifts its block on publishing. */
export const ThreadChange = z.union([
  z.strictObject({ resolved: z.boolean() }),
  z.strictObject({ blocking: z.boolean() }),
]);
export type ThreadChange = z.infer<typeof ThreadChange>;

/** Assigns a story to a colleague, or unassigns it. */
export const Assignment = z.strictObject({ personId: z.nullable(Id) });
export type Assignment = z.infer<typeof Assignment>;

/** The inbox items that were read. */
export const InboxChoice = z.union([
  z.strictObject({ id: Id }),
  z.strictObject({ threadId: Id }),
  z.strictObject({ all: z.literal(true) }),
]);
export type InboxChoice = z.infer<typeof InboxChoice>;
