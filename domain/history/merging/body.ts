import { withUniqueIds } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';
import { fingerprint } from '@/domain/fingerprint';
import { pairBlocks } from '../blocks';
import { bothBlocks, mergeNodes, type MergedPart } from './nodes';
import { conflicting, resolved, type MergeConflict, type Side } from './conflicts';
import { mergeEntangledParts } from './word-check';

/** Two changes of a body as one. */
export interface MergedBody {
  /** The text in page order. */
  parts: MergedPart[];
  /** What a person chooses, by an id that stays the same when other pieces change. */
  conflicts: Map<string, MergeConflict>;
  /** The merged body. A conflict without a choice is resolved with `mine`. */
  resolve(sideOf: (id: string) => Side | undefined): Body;
}

/**
 * Merges two bodies by the smallest pieces that readers see: passages, cells, items, pictures, fields, places. What one
 * side changed is taken; what both changed differently is a conflict.
 * @param base their common ancestor; null when unknown, which makes every difference a conflict
 */
export function mergeBodies(base: Body | null, mine: Body, theirs: Body): MergedBody {
  const [my, their] = [mine.content ?? [], theirs.content ?? []];
  const parts = base
    ? mergeEntangledParts(mergeNodes(base.content ?? [], my, their))
    : withoutBase(my, their);
  const idOf = new Map<MergeConflict, string>();
  const nameOf = namesByContent();
  for (const conflict of parts.flatMap(part => part.conflicts)) {
    const { kind, field, before, mine: m, theirs: t } = conflict;
    idOf.set(conflict, nameOf([kind, field, before, m, t]));
  }
  return {
    parts,
    conflicts: new Map([...idOf].map(([conflict, id]) => [id, conflict])),
    resolve(sideOf) {
      const content = parts.flatMap(part => part.resolve(conflict => sideOf(idOf.get(conflict)!) ?? 'mine'));
      return withUniqueIds({ type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] });
    },
  };
}

/** Identifies pieces by content, so that a choice is kept when other pieces change. */
function namesByContent(): (content: unknown) => string {
  const names = new Map<string, number>();
  return content => {
    const print = fingerprint(content);
    const before = names.get(print) ?? 0;
    names.set(print, before + 1);
    return `${before} ${print}`;
  };
}

/** Without a common ancestor, a person chooses for every difference. */
function withoutBase(mine: BodyNode[], theirs: BodyNode[]): MergedPart[] {
  const runs: { mine: BodyNode[]; theirs: BodyNode[]; same: boolean }[] = [];
  let isOpen = false;
  for (const { older, newer, same } of pairBlocks(mine, theirs)) {
    const isPair = older !== null && newer !== null;
    if (isPair || !isOpen) runs.push({ mine: [], theirs: [], same });
    if (older) runs.at(-1)!.mine.push(older);
    if (newer) runs.at(-1)!.theirs.push(newer);
    isOpen = !isPair;
  }
  return runs.map(({ mine: my, theirs: their, same }): MergedPart => {
    const run = { base: [], mine: my, theirs: their };
    if (same) return { ...run, ...resolved(my) };
    const conflict = {
      kind: 'block' as const,
      before: null,
      mine: my,
      theirs: their,
      within: { mine: my, theirs: their },
    };
    const both = my.length && their.length ? { both: bothBlocks(run, false) } : {};
    return { ...run, ...conflicting(conflict, { mine: my, theirs: their, ...both }) };
  });
}
