import { blockIdOf, contentFingerprint } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';

const printsOf = ({ content = [] }: Body) => content.map(contentFingerprint);

/** The blocks written in this window, by fingerprint. */
export type OwnBlocks = ReadonlySet<string>;

/** The blocks written in this window after a save changed the text. */
export function ownBlocksAfter(own: OwnBlocks, before: Body, after: Body): OwnBlocks {
  const known = new Set(printsOf(before));
  return new Set(printsOf(after).filter(print => own.has(print) || !known.has(print)));
}

/** Whether a newer text contains all text written in this window, unchanged. */
export function hasAll(own: OwnBlocks, newer: Body): boolean {
  const left = new Set(printsOf(newer));
  return [...own].every(print => left.has(print));
}

const hasText = ({ text, content = [] }: BodyNode): boolean => Boolean(text?.trim()) || content.some(hasText);

/** Whether a newer text has none of the words of a block that was written in this window. */
export function removesBlock(own: OwnBlocks, { content = [] }: Body, newer: Body): boolean {
  const left = new Map((newer.content ?? []).map(block => [blockIdOf(block), block]));
  return content.some(block => {
    const id = blockIdOf(block);
    if (id === null || !own.has(contentFingerprint(block)) || !hasText(block)) return false;
    const now = left.get(id);
    return !now || !hasText(now);
  });
}
