import type { Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, Transform, type Step } from 'prosemirror-transform';
import { applied } from './apply';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { wordsBetween, type Range } from './ranges';
import { isBorder, isReplacement, sidesOfGap } from './replace-steps';

/** More surviving parts than people write while one deletes a text. Deleting around each part costs as much as the text is long. */
const MAX_KEPT = 300;

export const wordsOf = ({ content }: Slice): string => wordsBetween(content, { from: 0, to: content.size });

/** The non-empty parts of ranges within another, merged, from the last to the first. */
function nonEmptyWithin(doc: Node, ranges: Range[], { from, to }: Range): Range[] {
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

/** The steps that delete what a step deletes except for the `kept` ranges; null when that is impossible. */
function deleteAround(doc: Node, { from, to, slice }: ReplaceStep, kept: Range[]): Step[] | null {
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

/** The same for words alone: blocks stay, as where others changed them so that the step does not fit. */
function deleteWords(doc: Node, { from, to }: ReplaceStep, kept: Range[]): Step[] {
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
 * The steps that apply a mapped step to a document without deleting anything its author could not see; none when it does
 * not fit.
 * @param unseen ranges that survive: insertions of others, and text that was outside of the deleted range for the author
 */
export function fitStep(doc: Node, step: Step, unseen: Range[]): Step[] {
  if (step instanceof ReplaceAroundStep)
    return sidesOfGap(step).some(side => nonEmptyWithin(doc, unseen, side).length) ? [] : [step];
  if (!(step instanceof ReplaceStep)) return [step];
  const settled = step instanceof DeleteSuggestedStep ? step.settledIn(doc) : [];
  const kept = nonEmptyWithin(doc, [...unseen, ...settled], step);
  if (kept.length > MAX_KEPT) return [];
  if (!kept.length && applied(doc, step)) return [step];
  // Others moved one of the two blocks: the border between them is gone.
  if (isBorder(step)) return [];
  // Others joined two blocks: the deletion of one of them ends in the middle of a block.
  const around = kept.length || isDeletion(step) ? deleteAround(doc, step, kept) : null;
  if (around) return around;
  // The decision of others on a suggestion holds.
  const isSettling = step instanceof DeleteSuggestedStep;
  return isReplacement(step) && !isSettling && !wordsOf(step.slice) ? deleteWords(doc, step, kept) : [];
}

/** Whether a step deletes words or blocks. */
const isDeletion = (step: ReplaceStep) => !step.slice.size && !(step instanceof DeleteSuggestedStep);
