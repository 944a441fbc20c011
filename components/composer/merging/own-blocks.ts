import { blockFingerprint } from '@/domain/document/body-splice';
import type { Body } from '@/domain/document/body';

const printsOf = ({ content = [] }: Body) => content.map(blockFingerprint);

/** The blocks of a text that were written here, by their fingerprint. */
export type OwnBlocks = ReadonlySet<string>;

/** The blocks that were written here, after a save has led from one text to another. */
export function ownBlocksAfter(own: OwnBlocks, before: Body, after: Body): OwnBlocks {
  const known = new Set(printsOf(before));
  return new Set(printsOf(after).filter(print => own.has(print) || !known.has(print)));
}

/** Whether a newer text contains all text written here, unchanged. */
export function hasAll(own: OwnBlocks, newer: Body): boolean {
  const left = new Set(printsOf(newer));
  return [...own].every(print => left.has(print));
}
