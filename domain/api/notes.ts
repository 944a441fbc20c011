import * as z from 'zod/mini';

const Note = z.object({
  id: z.string(),
  personId: z.string(),
  personName: z.string(),
  text: z.string(),
  createdAt: z.string(),
  changedAt: z.nullable(z.string()),
});
export type NoteView = z.infer<typeof Note>;

/** A conversation about the story. Times are ISO texts. */
const Thread = z.object({
  id: z.string(),
  /** The text it was created on; empty: about the story as a whole. */
  quotation: z.string(),
  blocking: z.boolean(),
  createdAt: z.string(),
  resolvedAt: z.nullable(z.string()),
  resolvedByName: z.nullable(z.string()),
  notes: z.array(Note),
});
export type ThreadView = z.infer<typeof Thread>;

export const NotesAnswer = z.object({
  threads: z.array(Thread),
  /** Who suggested changes, and who has the story. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whether this person may have a note block publishing, and lift that. */
  mayBlock: z.boolean(),
  /** Who the story is assigned to, and whether this person may change that. */
  assignment: z.object({ personId: z.nullable(z.string()), mayAssign: z.boolean() }),
});
export type StoryNotes = z.infer<typeof NotesAnswer>;
