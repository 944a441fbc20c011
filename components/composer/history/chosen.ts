import type { RevisionLine } from '@/domain/api/revisions';

/** A side of the comparison: the number of a revision, or null for the working copy. */
export type Choice = number | null;

export interface Chosen {
  older: Choice;
  newer: Choice;
}

/** A revision, or the working copy, compared with the previous one. Lines are newest first. */
export function changedBy(lines: RevisionLine[], newer: Choice): Chosen {
  const before = newer === null ? lines[0] : lines.find(({ number }) => number < newer);
  return { older: before?.number ?? newer, newer };
}
