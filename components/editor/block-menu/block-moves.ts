import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** The position of the outermost block at a point or element; null outside the text. */
export function blockAt(editor: Editor, element: Element | null): number | null {
  const { dom } = editor.view;
  let block = element;
  while (block && block.parentElement !== dom) block = block.parentElement;
  if (!block) return null;
  const inside = editor.state.doc.resolve(editor.view.posAtDOM(block, 0));
  return inside.depth ? inside.before(1) : inside.pos;
}

/** Starts dragging a block by its handle; the editor handles the drop. */
export function dragBlock(editor: Editor, pos: number, transfer: DataTransfer): void {
  const { view } = editor;
  const selection = NodeSelection.create(view.state.doc, pos);
  view.dispatch(view.state.tr.setSelection(selection));
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  transfer.clearData();
  transfer.setData('text/html', dom.innerHTML);
  transfer.setData('text/plain', text);
  transfer.effectAllowed = 'copyMove';
  const image = view.nodeDOM(pos);
  if (image instanceof Element) transfer.setDragImage(image, 0, 0);
  view.dragging = { slice, move: true };
}

/** A drag that ends outside the text moves nothing. */
export function endDrag({ view }: Editor): void {
  view.dragging = null;
}

export function removeBlock(editor: Editor, pos: number): void {
  const block = editor.state.doc.nodeAt(pos);
  if (block)
    editor
      .chain()
      .focus()
      .deleteRange({ from: pos, to: pos + block.nodeSize })
      .run();
}

/** Moves the cursor into a block, for commands on the current block. */
export function enterBlock(editor: Editor, pos: number): void {
  const block = editor.state.doc.nodeAt(pos);
  if (!block) return;
  if (block.isAtom) editor.commands.setNodeSelection(pos);
  else editor.commands.setTextSelection(pos + 1);
}
