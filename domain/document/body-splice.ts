import { fingerprint } from '@/domain/fingerprint';
import type { Body, BodyNode } from './body';

/** A change of a body: the blocks between an unchanged start and an unchanged end. */
export interface BodySplice {
  keepBefore: number;
  blocks: BodyNode[];
  keepAfter: number;
}

// Most blocks are the same objects in the next save, so each is serialized once.
const fingerprints = new WeakMap<BodyNode, string>();

/** A key for a block that does not depend on the order of its properties. */
export function blockFingerprint(block: BodyNode): string {
  let known = fingerprints.get(block);
  if (known === undefined) fingerprints.set(block, (known = fingerprint(block)));
  return known;
}

/** The shortest splice of top-level blocks from `base` to `next`; null when they are equal. */
export function spliceBetween(base: Body, next: Body): BodySplice | null {
  const from = base.content ?? [];
  const to = next.content ?? [];
  const same = (a: BodyNode, b: BodyNode) => a === b || blockFingerprint(a) === blockFingerprint(b);
  const shorter = Math.min(from.length, to.length);
  let keepBefore = 0;
  while (keepBefore < shorter && same(from[keepBefore]!, to[keepBefore]!)) keepBefore++;
  let keepAfter = 0;
  while (keepAfter < shorter - keepBefore && same(from.at(-1 - keepAfter)!, to.at(-1 - keepAfter)!))
    keepAfter++;
  if (keepBefore + keepAfter === from.length && from.length === to.length) return null;
  return { keepBefore, blocks: to.slice(keepBefore, to.length - keepAfter), keepAfter };
}

/** The body after a splice; null when `base` has fewer blocks than the splice keeps. */
export function applySplice(base: Body, { keepBefore, blocks, keepAfter }: BodySplice): Body | null {
  const from = base.content ?? [];
  if (keepBefore + keepAfter > from.length) return null;
  return {
    type: 'doc',
    content: [...from.slice(0, keepBefore), ...blocks, ...from.slice(from.length - keepAfter)],
  };
}
