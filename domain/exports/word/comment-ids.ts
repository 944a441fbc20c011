import type { ExportedThread } from '../exported-story';

/** A note with the Word ids of its comment and of the comment's last paragraph. */
export interface WordComment {
  id: string;
  paragraph: string;
  thread: ExportedThread;
  note: ExportedThread['notes'][number];
  /** The paragraph of the comment that it replies to. */
  parent: string | null;
}

/** Ids of paragraphs are hexadecimal, and lower than 0x80000000. */
const FIRST_PARAGRAPH = 0x10000000;

/** Each note of conversations as a comment, in order. */
export function commentsOf(threads: ExportedThread[]): WordComment[] {
  let count = 0;
  return threads.flatMap(thread => {
    const first = (FIRST_PARAGRAPH + count).toString(16).toUpperCase();
    return thread.notes.map((note, at) => {
      const id = count++;
      const paragraph = (FIRST_PARAGRAPH + id).toString(16).toUpperCase();
      return { id: String(id), paragraph, thread, note, parent: at === 0 ? null : first };
    });
  });
}
