import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { LEAF, withoutAll, wordsBetween, type Range } from './ranges';

/**
 * Finds parts of a text.
 * @param isBlock whether it is all of a text block
 * @param start its position in the fragment or slice
 */
type PartsIn = (text: string, isBlock: boolean, start: number) => Range[];

const moved = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by });

/** What is left of a fragment that starts at a position. */
function without(fragment: Fragment, ranges: readonly Range[], start: number): Fragment {
  let at = start;
  const left = fragment.content.flatMap((node): Node[] => {
    const all = { from: at, to: at + node.nodeSize };
    at = all.to;
    if (ranges.some(({ from, to }) => from <= all.from && all.to <= to)) return [];
    if (!node.isText) return [node.copy(without(node.content, ranges, all.from + 1))];
    return withoutAll(all, ranges).map(({ from, to }) => node.cut(from - all.from, to - all.from));
  });
  return Fragment.from(left);
}

/** The parts of the texts of a fragment that starts at a position. */
function partsOf(fragment: Fragment, start: number, isBlock: boolean, partsIn: PartsIn): Range[] {
  if (isBlock || fragment.firstChild?.isInline) {
    const text = fragment.textBetween(0, fragment.size, '', LEAF);
    return partsIn(text, isBlock, start).map(part => moved(part, start));
  }
  const parts: Range[] = [];
  fragment.forEach((node, at) =>
    parts.push(...partsOf(node.content, start + at + 1, node.isTextblock, partsIn)),
  );
  return parts;
}

/** The parts of the texts of a slice, and each block of which no words are left without them. */
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

/** A step that inserts some parts of its slice no longer. */
export function insertingWithout(
  step: ReplaceStep | ReplaceAroundStep,
  parts: readonly Range[],
): ReplaceStep | ReplaceAroundStep {
  const { from, to, slice } = step;
  if (step instanceof ReplaceStep) return new ReplaceStep(from, to, sliceWithout(slice, parts));
  const { gapFrom, gapTo } = step;
  const gap = step.insert + slice.openStart;
  // A block around the gap stays.
  const outside = parts.filter(part => gap <= part.from || part.to <= gap);
  const insert = withoutAll({ from: 0, to: gap }, outside).reduce((sum, { from, to }) => sum + to - from, 0);
  const left = sliceWithout(slice, outside);
  return new ReplaceAroundStep(from, to, gapFrom, gapTo, left, insert - slice.openStart);
}
