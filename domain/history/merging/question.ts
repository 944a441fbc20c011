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
export interface Question {
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

export type SideOf = (question: Question) => Side;

/** A merge of two changes: the questions it leaves, and the result of answers. */
export interface Merge<T> {
  questions: Question[];
  settle(sideOf: SideOf): T;
}

export const settled = <T>(value: T): Merge<T> => ({ questions: [], settle: () => value });

/** A merge that leaves one question. `both` is the result of keeping both sides, where that is possible. */
export function withQuestion<T>(
  question: Omit<Question, 'joins'>,
  { mine, theirs, both }: { mine: T; theirs: T; both?: T },
): Merge<T> {
  const whole: Question = { ...question, joins: both !== undefined };
  return {
    questions: [whole],
    settle(sideOf) {
      const side = sideOf(whole);
      if (side === 'theirs') return theirs;
      return side === 'both' && both !== undefined ? both : mine;
    },
  };
}

/** Several merges as one. */
export const combined = <T>(merges: Merge<T>[]): Merge<T[]> => ({
  questions: merges.flatMap(({ questions }) => questions),
  settle: sideOf => merges.map(merge => merge.settle(sideOf)),
});

/** A merge whose questions are one, about a larger piece: the answer applies to all of them. */
export function asOne<T>(merge: Merge<T>, question: Omit<Question, 'joins'>): Merge<T> {
  if (!merge.questions.length) return merge;
  const joins = question.kind === 'words' && merge.questions.every(inner => inner.joins);
  const whole: Question = { ...question, joins };
  return { questions: [whole], settle: sideOf => merge.settle(() => sideOf(whole)) };
}
