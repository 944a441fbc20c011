import type { BodyNode } from '@/domain/document/body';
import { contentFingerprint } from '@/domain/document/block-id';
import { alignSequences, type Run } from '../sequence';

/** In a merge with more texts that both sides changed, further ones are chosen whole. */
const MAX_TEXTS = 400;
/** The work of an alignment grows with the square of its insertions and deletions; this is the sum of all. */
const MAX_SQUARED_EDITS = 400_000;
/** The words that are compared to recognize changed nodes. */
const MAX_WORDS = 400_000;
/** The assumed length of a word, to estimate their number from the length of the JSON. */
const LENGTH_OF_WORD = 8;

/**
 * The remaining work budget of a merge, so that it takes no noticeable time for any texts. When it is used up, nodes
 * count as removed and added, and texts as rewritten: the rest becomes a conflict of larger pieces.
 */
export class Work {
  constructor(
    private texts = MAX_TEXTS,
    private edits = MAX_SQUARED_EDITS,
    private words = MAX_WORDS,
  ) {}

  /** Whether a further text may be merged by words. */
  takesText(): boolean {
    return this.texts-- > 0;
  }

  /** Runs the same for both sides, each with half of the remaining budget, so that the result is symmetric. */
  forBoth<T, U>(mine: T, theirs: T, run: (side: T, work: Work) => U): { mine: U; theirs: U } {
    const halves = [0, 1].map(() => new Work(0, this.edits / 2, this.words / 2)) as [Work, Work];
    const result = { mine: run(mine, halves[0]), theirs: run(theirs, halves[1]) };
    this.edits = halves[0].edits + halves[1].edits;
    this.words = halves[0].words + halves[1].words;
    return result;
  }

  /** Aligns two sequences. Above `most` insertions and deletions they count as different. */
  align<T>(one: T[], other: T[], keyOf: (item: T) => string, most: number): Run<T>[] {
    const edits = Math.floor(Math.min(most, Math.sqrt(this.edits)));
    return alignSequences(one, other, keyOf, edits, spent => (this.edits -= spent ** 2));
  }

  /** Whether the words of each node of one list may be compared with those of the other. */
  compares(nodes: BodyNode[], others: BodyNode[]): boolean {
    const length = nodes.reduce((sum, node) => sum + contentFingerprint(node).length, 0);
    const words = (length / LENGTH_OF_WORD) * others.length;
    if (words > this.words) return false;
    this.words -= words;
    return true;
  }
}
