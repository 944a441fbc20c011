import type { Editor } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { MoveStep } from '@/domain/document/commits/move-step';

const key = new PluginKey('block cursors');

/** Moves the dragged block to the drop position; false for anything else, or for a position within a block. */
function dropBlock(view: EditorView, event: DragEvent): boolean {
  const { dragging, state } = view;
  const { selection } = state;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!dragging?.move || !at || !(selection instanceof NodeSelection) || selection.$from.depth) return false;
  const place = dropPoint(state.doc, at.pos, dragging.slice) ?? at.pos;
  const { from, to } = selection;
  if (state.doc.resolve(place).depth) return false;
  if (place < from || place > to) {
    const move = new MoveStep(from, to, place);
    const change = state.tr.step(move);
    view.dispatch(
      change.setSelection(NodeSelection.create(change.doc, move.arrival)).setMeta('uiEvent', 'drop'),
    );
  }
  view.focus();
  return true;
}

/** Shows the drop position of a block and a cursor between two blocks, and moves dropped blocks. */
export function addBlockCursors(editor: Editor): void {
  if (key.get(editor.state)) return;
  const dropping = new Plugin({
    key,
    props: { handleDrop: (view, event, _, isMoved) => isMoved && dropBlock(view, event) },
  });
  const plugins = [dropping, dropCursor({ class: 'drop-cursor', color: false, width: 2 }), gapCursor()];
  for (const plugin of plugins) editor.registerPlugin(plugin);
}
