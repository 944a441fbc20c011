import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { LEAF_LETTER, subtractAll, wordsBetween, type Range } from './ranges';

/**
 * Finds ranges in a text.
 * @param isBlock whether it is the whole content of a text block
 * @param start its position in the fragment or slice
 */
type PartsIn = (text: string, isBlock: boolean, start: number) => Range[];

const shifted = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by });

/** A fragment without ranges. @param start the position of the fragment in terms of the ranges */
function without(fragment: Fragment, ranges: readonly Range[], start: number): Fragment {
  let at = start;
  const left = fragment.content.flatMap((node): Node[] => {
    const all = { from: at, to: at + node.nodeSize };
    at = all.to;
    if (ranges.some(({ from, to }) => from <= all.from && all.to <= to)) return [];
    if (!node.isText) return [node.copy(without(node.content, ranges, all.from + 1))];
    return subtractAll(all, ranges).map(({ from, to }) => node.cut(from - all.from, to - all.from));
  });
  return Fragment.from(left);
}

/** The ranges found in the texts of a fragment. @param start its position */
function partsOf(fragment: Fragment, start: number, isBlock: boolean, partsIn: PartsIn): Range[] {
  if (isBlock || fragment.firstChild?.isInline) {
    const text = fragment.textBetween(0, fragment.size, '', LEAF_LETTER);
    return partsIn(text, isBlock, start).map(part => shifted(part, start));
  }
  const parts: Range[] = [];
  fragment.forEach((node, at) =>
    parts.push(...partsOf(node.content, start + at + 1, node.isTextblock, partsIn)),
  );
  return parts;
}

/** The ranges found in the texts of a slice, and each block that has no words without them. */
export function partsOfSlice({ content, openStart, openEnd }: Slice, partsIn: PartsIn): Range[] {
  const parts = partsOf(content, 0, false, partsIn);
  if (content.firstChild?.isInline) return parts;
  content.forEach((block, at, index) => {
    const isOpen = (index === 0 && openStart > 0) || (index === content.childCount - 1 && openEnd > 0);
    const left = without(block.content, parts, at + 1);
    if (!isOpen && left.size < block.content.size && wordsBetween(left, { from: 0, to: left.size }) === '')
      parts.push({ from: at, to: at + block.nodeSize });
  });
  return parts;
}

const sliceWithout = ({ content, openStart, openEnd }: Slice, parts: readonly Range[]): Slice =>
  new Slice(without(content, parts, 0), openStart, openEnd);

/** A step without some ranges of its slice. */
export function withoutParts(
  step: ReplaceStep | ReplaceAroundStep,
  parts: readonly Range[],
): ReplaceStep | ReplaceAroundStep {
  const { from, to, slice } = step;
  if (step instanceof ReplaceStep) return new ReplaceStep(from, to, sliceWithout(slice, parts));
  const { gapFrom, gapTo } = step;
  const gap = step.insert + slice.openStart;
  // A block around the gap stays.
  const outside = parts.filter(part => gap <= part.from || part.to <= gap);
  const insert = subtractAll({ from: 0, to: gap }, outside).reduce((sum, { from, to }) => sum + to - from, 0);
  const left = sliceWithout(slice, outside);
  return new ReplaceAroundStep(from, to, gapFrom, gapTo, left, insert - slice.openStart);
}
