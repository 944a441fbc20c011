import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Has a key act where the cursor is shown. The browser says in a task of its own that the cursor moved, behind keys that
 * are waiting: on a busy machine Enter right behind a click broke the paragraph where the cursor had been before.
 */
export const readCursor = Extension.create({
  name: 'readCursor',
  // Before everything that handles keys.
  priority: 3000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (!event.isComposing && !knowsCursor(view))
              document.dispatchEvent(new Event('selectionchange'));
            return false;
          },
        },
      },
    }),
  ],
});

/** Whether the editor has what is shown as selected in it. */
function knowsCursor(view: EditorView): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  const isInText = (node: Node | null | undefined) => node && view.dom.contains(node);
  if (!view.hasFocus() || !isInText(anchorNode) || !isInText(focusNode)) return true;
  const { anchor, head } = view.state.selection;
  return (
    view.posAtDOM(anchorNode!, anchorOffset!) === anchor && view.posAtDOM(focusNode!, focusOffset!) === head
  );
}
