import type { BodyNode } from '@/domain/document/body';
import { pairBlocks } from './blocks';
import { fingerprint } from '@/domain/fingerprint';
import { alignSequences } from './sequence';

/** A range in which two people changed the same text. */
export interface MergedRange {
  /** The common ancestor. */
  base: BodyNode[];
  mine: BodyNode[];
  theirs: BodyNode[];
  /**
   * The result without a conflict: equal on both sides, or changed on one side only. Null when both changed
   * it.
   */
  decided: 'same' | 'mine' | 'theirs' | null;
}

/**
 * One side's changes to the base: the current state of each base block (null when removed), and the blocks
 * inserted before it.
 */
interface Fate {
  blocks: (BodyNode | null)[];
  /** One longer than `blocks`: the last contains blocks inserted at the end. */
  before: BodyNode[][];
}

/**
 * Merges two bodies with a common ancestor into a list of ranges. Changes to different blocks do not
 * conflict; a conflict includes adjacent insertions of either side, so that a choice is complete. Text
 * inserted in two places is kept twice, as only a person can decide.
 */
export function mergeBlocks(base: BodyNode[], mine: BodyNode[], theirs: BodyNode[]): MergedRange[] {
  const my = fateOf(base, mine);
  const their = fateOf(base, theirs);
  const ranges: MergedRange[] = [];
  // Whether the previous range is a conflict, which includes adjacent insertions.
  let open = false;
  for (let at = 0; at <= base.length; at++) {
    const block =
      at < base.length ? range([base[at]!], listOf(my.blocks[at]), listOf(their.blocks[at])) : null;
    const isConflict = block?.decided === null;
    const gap = gapBetween(my.before[at]!, their.before[at]!);
    if (open) while (gap.length && gap[0]!.decided !== 'same') extend(ranges.at(-1)!, gap.shift()!);
    const previous = isConflict && gap.at(-1)?.decided !== 'same' ? gap.pop() : undefined;
    ranges.push(...gap);
    if (block && previous) {
      extend(previous, block);
      ranges.push({ ...previous, decided: null });
    } else if (block && (block.mine.length || block.theirs.length)) ranges.push(block);
    open = isConflict;
  }
  return ranges;
}

/** Insertions of both sides at one place; equal ones are merged. */
function gapBetween(mine: BodyNode[], theirs: BodyNode[]): MergedRange[] {
  return alignSequences(mine, theirs, fingerprint).map(run =>
    run.same
      ? { base: [], mine: run.mine, theirs: run.theirs, decided: 'same' }
      : range([], run.mine, run.theirs),
  );
}

const listOf = (block: BodyNode | null | undefined) => (block ? [block] : []);

function extend(range: MergedRange, { base, mine, theirs }: MergedRange): void {
  range.base.push(...base);
  range.mine.push(...mine);
  range.theirs.push(...theirs);
}

function range(base: BodyNode[], mine: BodyNode[], theirs: BodyNode[]): MergedRange {
  const [b, m, t] = [base, mine, theirs].map(fingerprint);
  const decided = m === t ? 'same' : m === b ? 'theirs' : t === b ? 'mine' : null;
  return { base: [...base], mine: [...mine], theirs: [...theirs], decided };
}

function fateOf(base: BodyNode[], side: BodyNode[]): Fate {
  const blocks: (BodyNode | null)[] = [];
  const before: BodyNode[][] = [[]];
  for (const { older, newer } of pairBlocks(base, side)) {
    if (older) {
      blocks.push(newer);
      before.push([]);
    } else if (newer) before.at(-1)!.push(newer);
  }
  return { blocks, before };
}
