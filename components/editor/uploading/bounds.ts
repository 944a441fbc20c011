/** The maximum number of files in one choice or drop. */
const MOST_FILES = 20;

/** The server's limit of parallel uploads per person. */
export const SENT_AT_ONCE = 2;

/** The files to send, and the number of skipped ones. */
export function withinBound<File>(files: File[]): { sent: File[]; left: number } {
  const sent = files.slice(0, MOST_FILES);
  return { sent, left: files.length - sent.length };
}
