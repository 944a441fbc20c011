import type { Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, Transform, type Step } from 'prosemirror-transform';
import { applied } from './apply';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { wordsBetween, type Range } from './ranges';
import { isBorder, isReplacement, sidesOf } from './replace-steps';

/** More parts that stay than several people write while one deletes a text; deleting around each takes as long as the text. */
const MOST_KEPT = 300;

export const wordsOf = ({ content }: Slice): string => wordsBetween(content, { from: 0, to: content.size });

/** Those of some ranges that have words or pictures within another, without overlaps, from the last to the first. */
function filledWithin(doc: Node, ranges: Range[], { from, to }: Range): Range[] {
  const within: Range[] = [];
  const sorted = ranges
    .map(range => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
    .filter(range => range.from < range.to && wordsBetween(doc, range) !== '')
    .sort((a, b) => b.to - a.to);
  for (const range of sorted) {
    const last = within.at(-1);
    if (last && range.to >= last.from) last.from = Math.min(last.from, range.from);
    else within.push(range);
  }
  return within;
}

/**
 * The steps of a change after which everything is deleted that a step deletes, but not the words in `kept`; null when
 * there are none.
 */
function deletingAround(doc: Node, { from, to, slice }: ReplaceStep, kept: Range[]): Step[] | null {
  const change = new Transform(doc);
  let end = to;
  try {
    for (const range of kept) {
      if (range.to < end) change.delete(range.to, end);
      end = range.from;
    }
    if (from < end || slice.size) change.replace(from, end, slice);
  } catch {
    return null;
  }
  return change.steps;
}

/** The same, but blocks stay, as where others changed them in a way that the step does not fit. */
function deletingWords(doc: Node, { from, to }: ReplaceStep, kept: Range[]): Step[] {
  const change = new Transform(doc);
  const deleteIn = (start: number, end: number) => start < end && change.delete(start, end);
  const blocks: Range[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock)
      blocks.push({ from: Math.max(from, at + 1), to: Math.min(to, at + node.nodeSize - 1) });
    return !node.isTextblock;
  });
  for (const block of blocks.reverse()) {
    let end = block.to;
    for (const range of kept.filter(one => one.from < block.to && one.to > block.from)) {
      deleteIn(range.to, end);
      end = range.from;
    }
    deleteIn(block.from, end);
  }
  return change.steps;
}

/**
 * A step that was mapped, for this document; nothing when it does not fit. It deletes nothing that its author could not
 * see.
 * @param unseen what others inserted, and what the author had outside of what the step deletes: it stays
 */
export function fitting(doc: Node, step: Step, unseen: Range[]): Step[] {
  if (step instanceof ReplaceAroundStep)
    return sidesOf(step).some(side => filledWithin(doc, unseen, side).length) ? [] : [step];
  if (!(step instanceof ReplaceStep)) return [step];
  const settled = step instanceof DeleteSuggestedStep ? step.settledIn(doc) : [];
  const kept = filledWithin(doc, [...unseen, ...settled], step);
  if (kept.length > MOST_KEPT) return [];
  if (!kept.length && applied(doc, step)) return [step];
  // Where others moved one of two blocks, the border between them is not there any longer.
  if (isBorder(step)) return [];
  // Where others joined two blocks, the deletion of one of them ends in the middle of a block.
  const around = kept.length || isDeletion(step) ? deletingAround(doc, step, kept) : null;
  if (around) return around;
  // A suggestion that others settled stays as they decided.
  const isSettling = step instanceof DeleteSuggestedStep;
  return isReplacement(step) && !isSettling && !wordsOf(step.slice) ? deletingWords(doc, step, kept) : [];
}

/** Whether a step deletes words or blocks. */
const isDeletion = (step: ReplaceStep) => !step.slice.size && !(step instanceof DeleteSuggestedStep);
