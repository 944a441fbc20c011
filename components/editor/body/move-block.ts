import type { Editor } from '@tiptap/core';
import { MoveStep } from '@/domain/document/commits/move-step';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Moves the outermost block with the cursor up or down by one; false where there is no place for it. */
export function moveBlock(tr: Transaction, step: 1 | -1): boolean {
  const { doc, selection } = tr;
  const { $from, from, to } = selection;
  const isNode = selection instanceof NodeSelection;
  if ($from.depth === 0 && !isNode) return false;
  const index = $from.index(0);
  const target = index + step;
  if (target < 0 || target >= doc.childCount) return false;
  const start = $from.depth === 0 ? from : $from.before(1);
  const end = start + doc.child(index).nodeSize;
  const neighbour = doc.child(target).nodeSize;
  const move = new MoveStep(start, end, step < 0 ? start - neighbour : end + neighbour);
  tr.step(move);
  const shift = move.arrival - start;
  tr.setSelection(
    isNode && $from.depth === 0
      ? NodeSelection.create(tr.doc, move.arrival)
      : TextSelection.create(tr.doc, from + shift, to + shift),
  );
  tr.scrollIntoView();
  return true;
}

const moving =
  (step: 1 | -1) =>
  ({ editor }: { editor: Editor }) =>
    editor.commands.command(({ tr }) => moveBlock(tr, step));

export const moveBlocks = { 'Alt-ArrowUp': moving(-1), 'Alt-ArrowDown': moving(1) };
