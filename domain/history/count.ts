import type { BodyNode } from '@/domain/document/body';
import { textLength } from '@/domain/document/length';
import { pairBlocks } from './blocks';
import { blockWords, inlineWords } from './words';

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
