import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

/** Moves the outermost block with the cursor up or down by one. */
function moveBlock(editor: Editor, step: 1 | -1): boolean {
  return editor.commands.command(({ state, tr, dispatch }) => {
    const { $from, from, to } = state.selection;
    const isNode = state.selection instanceof NodeSelection;
    if ($from.depth === 0 && !isNode) return false;
    const index = $from.index(0);
    const target = index + step;
    if (target < 0 || target >= state.doc.childCount) return false;
    if (!dispatch) return true;
    const block = state.doc.child(index);
    const start = $from.depth === 0 ? from : $from.before(1);
    const neighbour = state.doc.child(target);
    const place = step < 0 ? start - neighbour.nodeSize : start + neighbour.nodeSize;
    tr.delete(start, start + block.nodeSize).insert(place, block);
    const shift = place - start;
    tr.setSelection(
      isNode && $from.depth === 0
        ? NodeSelection.create(tr.doc, place)
        : TextSelection.create(tr.doc, from + shift, to + shift),
    );
    tr.scrollIntoView();
    return true;
  });
}

export const moveBlocks = {
  'Alt-ArrowUp': ({ editor }: { editor: Editor }) => moveBlock(editor, -1),
  'Alt-ArrowDown': ({ editor }: { editor: Editor }) => moveBlock(editor, 1),
};
