import type { BodyNode } from '@/domain/document/body';

export type Side = 'mine' | 'theirs' | 'both';

/** The smallest piece of a text that a person chooses: a passage, or a part of a table, a list or a gallery. */
export type PieceKind =
  | 'words'
  | 'block'
  | 'place'
  | 'field'
  | 'cell'
  | 'row'
  | 'column'
  | 'item'
  | 'picture';

/** A piece that both sides changed, so that a person chooses. */
export interface MergeConflict {
  kind: PieceKind;
  /** The attribute of a field, or `type` for the kind of a block. */
  field?: string;
  /** Whether both sides can be kept. */
  joins: boolean;
  /** The piece on each side; for a field its value. Empty or null: it is missing there. */
  before: unknown;
  mine: unknown;
  theirs: unknown;
  /** The nodes of each side that contain the piece, to show it there. */
  within: { mine: BodyNode[]; theirs: BodyNode[] };
}

export type SideOf = (conflict: MergeConflict) => Side;

/** A merge of two changes: the conflicts that are left, and the result of resolving them. */
export interface Merge<T> {
  conflicts: MergeConflict[];
  resolve(sideOf: SideOf): T;
}

export const resolved = <T>(value: T): Merge<T> => ({ conflicts: [], resolve: () => value });

/** A merge that leaves one conflict. `both` is the result of keeping both sides, where that is possible. */
export function conflicting<T>(
  conflict: Omit<MergeConflict, 'joins'>,
  { mine, theirs, both }: { mine: T; theirs: T; both?: T },
): Merge<T> {
  const whole: MergeConflict = { ...conflict, joins: both !== undefined };
  return {
    conflicts: [whole],
    resolve(sideOf) {
      const side = sideOf(whole);
      if (side === 'theirs') return theirs;
      return side === 'both' && both !== undefined ? both : mine;
    },
  };
}

/** Several merges as one. */
export const combined = <T>(merges: Merge<T>[]): Merge<T[]> => ({
  conflicts: merges.flatMap(({ conflicts }) => conflicts),
  resolve: sideOf => merges.map(merge => merge.resolve(sideOf)),
});

/** A merge whose conflicts become one, about a larger piece: a choice applies to all of them. */
export function asOneConflict<T>(merge: Merge<T>, conflict: Omit<MergeConflict, 'joins'>): Merge<T> {
  if (!merge.conflicts.length) return merge;
  const joins = conflict.kind === 'words' && merge.conflicts.every(inner => inner.joins);
  const whole: MergeConflict = { ...conflict, joins };
  return { conflicts: [whole], resolve: sideOf => merge.resolve(() => sideOf(whole)) };
}
