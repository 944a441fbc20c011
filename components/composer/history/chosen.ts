import type { RevisionLine } from '@/domain/api/revisions';

/** A side of the comparison: the number of a revision, or null for the working copy. */
export type RevisionChoice = number | null;

export interface ComparedRevisions {
  older: RevisionChoice;
  newer: RevisionChoice;
}

/** A revision, or the working copy, compared with the previous one. Lines are newest first. */
export function changedBy(lines: RevisionLine[], newer: RevisionChoice): ComparedRevisions {
  const before = newer === null ? lines[0] : lines.find(({ number }) => number < newer);
  return { older: before?.number ?? newer, newer };
}
