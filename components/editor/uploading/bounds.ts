/** Files that are sent from one choice or drop. */
const MOST_FILES = 20;

/** As many as the server reads at once from one person. */
export const SENT_AT_ONCE = 2;

/** The files that are sent of those that were chosen, and how many are left out. */
export function withinBound<File>(files: File[]): { sent: File[]; left: number } {
  const sent = files.slice(0, MOST_FILES);
  return { sent, left: files.length - sent.length };
}
