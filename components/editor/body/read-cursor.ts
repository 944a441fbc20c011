import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Applies a key at the visible cursor. The browser reports a moved cursor in a separate task, after pending
 * keys: on a busy machine, Enter right after a click split the paragraph of the previous cursor.
 */
export const readCursor = Extension.create({
  name: 'readCursor',
  // Before all other key handlers.
  priority: 3000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (!event.isComposing && !savesCursor(view))
              document.dispatchEvent(new Event('selectionchange'));
            return false;
          },
        },
      },
    }),
  ],
});

/** Whether the editor's selection matches the visible one. */
function savesCursor(view: EditorView): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  const isInText = (node: Node | null | undefined) => node && view.dom.contains(node);
  if (!view.hasFocus() || !isInText(anchorNode) || !isInText(focusNode)) return true;
  const { anchor, head } = view.state.selection;
  return (
    view.posAtDOM(anchorNode!, anchorOffset!) === anchor && view.posAtDOM(focusNode!, focusOffset!) === head
  );
}
