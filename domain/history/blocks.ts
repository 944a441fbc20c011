import { blockIdOf, contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { textLength } from '@/domain/document/length';
import { alignSequences } from './sequence';
import { blockWords, inlineWords, wordsOf } from './words';

/** One row of a comparison of two bodies. Null: the block is missing on that side. */
export interface BlockPair {
  older: BodyNode | null;
  newer: BodyNode | null;
  same: boolean;
}

const ALIKE = 0.3;
// Above this number of block comparisons, a long rewrite counts as removed and added, to keep the page
// responsive.
export const MAX_COMPARISONS = 2500;

/**
 * Pairs the blocks of two bodies: those with equal content first, then changed ones by identity or common words.
 */
export function pairBlocks(older: BodyNode[], newer: BodyNode[]): BlockPair[] {
  return alignSequences(older, newer, contentFingerprint).flatMap(run =>
    run.same
      ? run.mine.map((block, at): BlockPair => ({ older: block, newer: run.theirs[at]!, same: true }))
      : pairChanged(run.mine, run.theirs),
  );
}

function pairChanged(older: BodyNode[], newer: BodyNode[]): BlockPair[] {
  const pairs = matchBlocks(older, newer);
  const steps: BlockPair[] = [];
  let next = 0;
  older.forEach((block, at) => {
    const partner = pairs.get(at);
    if (partner === undefined) return steps.push({ older: block, newer: null, same: false });
    while (next < partner) steps.push({ older: null, newer: newer[next++]!, same: false });
    steps.push({ older: block, newer: newer[next++]!, same: false });
  });
  while (next < newer.length) steps.push({ older: null, newer: newer[next++]!, same: false });
  return steps;
}

/** The ordered pairing with the most common words: index of the older block to index of the newer. */
export function matchBlocks(older: BodyNode[], newer: BodyNode[]): Map<number, number> {
  const found = new Map<number, number>();
  if (older.length * newer.length > MAX_COMPARISONS) return found;
  const [olderWords, newerWords] = [older, newer].map(blocks => blocks.map(countWords));
  const width = newer.length + 1;
  const alike = new Float64Array((older.length + 1) * width);
  const best = new Float64Array((older.length + 1) * width);
  for (let i = older.length - 1; i >= 0; i--)
    for (let j = newer.length - 1; j >= 0; j--) {
      const here = i * width + j;
      alike[here] = isSameBlock(older[i]!, newer[j]!)
        ? 1
        : similarity(olderWords![i]!, newerWords![j]!, older[i]!.type === newer[j]!.type);
      const paired = alike[here]! >= ALIKE ? alike[here]! + best[here + width + 1]! : 0;
      best[here] = Math.max(paired, best[here + width]!, best[here + 1]!);
    }
  for (let i = 0, j = 0; i < older.length && j < newer.length;) {
    const here = i * width + j;
    if (best[here] === best[here + width]) i++;
    else if (best[here] === best[here + 1]) j++;
    else found.set(i++, j++);
  }
  return found;
}

const isSameBlock = (one: BodyNode, other: BodyNode) =>
  blockIdOf(one) !== null && blockIdOf(one) === blockIdOf(other);

/** Longer blocks are compared by their first words only, to bound the memory of the comparison. */
const MAX_COUNTED = 100_000;

/** The words of a block with their numbers. */
export interface WordCounts {
  words: Map<string, number>;
  size: number;
}

export function countWords(block: BodyNode): WordCounts {
  const words = new Map<string, number>();
  const all = wordsOf(blockWords(block))
    .slice(0, 2 * MAX_COUNTED)
    .filter(word => word.trim() !== '');
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: all.length };
}

/** The share of common words, from 0 to 1; blocks of different types count less. */
export function similarity(one: WordCounts, other: WordCounts, sameType: boolean): number {
  if (!one.size || !other.size) return one.size === other.size && sameType ? 1 : 0;
  let shared = 0;
  for (const [word, times] of one.words) shared += Math.min(times, other.words.get(word) ?? 0);
  const ratio = (2 * shared) / (one.size + other.size);
  return sameType ? ratio : ratio / 2;
}

/** How many words were added to and removed from a body; a Chinese character counts as one. */
export function countChanges(older: BodyNode[], newer: BodyNode[]): { came: number; went: number } {
  let [came, went] = [0, 0];
  for (const pair of pairBlocks(older, newer)) {
    if (pair.same) continue;
    const parts = inlineWords(
      pair.older ? blockWords(pair.older) : '',
      pair.newer ? blockWords(pair.newer) : '',
    );
    for (const { text, kind } of parts) {
      const { words, hanzi } = textLength(text);
      if (kind === 'in') came += words + hanzi;
      if (kind === 'out') went += words + hanzi;
    }
  }
  return { came, went };
}
