import type { Editor } from '@tiptap/core';
import { MoveStep } from '@/domain/document/commits/move-step';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Moves the outermost blocks of the selection up or down by one; false where there is no place for them. */
export function moveBlock(tr: Transaction, step: 1 | -1): boolean {
  const { doc, selection } = tr;
  const { $from, $to, from, to } = selection;
  const isNode = selection instanceof NodeSelection;
  if (!$from.depth && !isNode) return false;
  const start = $from.depth ? $from.before(1) : from;
  const last = $to.depth ? $to.before(1) : start;
  // The line break before a block is selected with the word at the end of the one above.
  const isOnlyTouched = last > start && doc.textBetween(last, to, '', ' ') === '';
  const end = isOnlyTouched ? last : $to.depth ? $to.after(1) : to;
  const { nodeBefore } = doc.resolve(start);
  const { nodeAfter } = doc.resolve(end);
  const neighbour = step < 0 ? nodeBefore : nodeAfter;
  if (!neighbour) return false;
  const move = new MoveStep(start, end, step < 0 ? start - neighbour.nodeSize : end + neighbour.nodeSize);
  tr.step(move);
  const shift = move.arrival - start;
  tr.setSelection(
    isNode && !$from.depth
      ? NodeSelection.create(tr.doc, move.arrival)
      : TextSelection.between(tr.doc.resolve(from + shift), tr.doc.resolve(Math.min(to, end) + shift)),
  );
  tr.scrollIntoView();
  return true;
}

const moving =
  (step: 1 | -1) =>
  ({ editor }: { editor: Editor }) =>
    editor.commands.command(({ tr }) => moveBlock(tr, step));

export const moveBlocks = { 'Alt-ArrowUp': moving(-1), 'Alt-ArrowDown': moving(1) };
