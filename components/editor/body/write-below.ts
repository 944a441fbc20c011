import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';

/** Blocks whose end accepts more text; after any other block, a paragraph is added. */
export const WRITTEN_ON = new Set(['paragraph', 'heading', 'bulletList', 'orderedList']);

/** Moves the cursor to the end of the text, in a new paragraph below a block such as a picture or a pull quote. */
function writeAtEnd({ view }: Editor): void {
  const { doc, schema, tr: change } = view.state;
  if (WRITTEN_ON.has(doc.lastChild!.type.name)) change.setSelection(Selection.atEnd(doc));
  else {
    change.insert(doc.content.size, schema.nodes.paragraph!.create());
    change.setSelection(TextSelection.atEnd(change.doc));
  }
  view.dispatch(change.scrollIntoView());
  view.focus();
}

/** Continues at the end of the text after a press on the empty space below it, which has no element of its own. */
export function writeBelow(
  event: Pick<MouseEvent, 'target' | 'button' | 'clientY' | 'preventDefault'>,
  editor: Editor | null,
): void {
  if (!editor?.isEditable || event.button !== 0 || !(event.target instanceof Element)) return;
  const isWhite = event.target.matches('.page, .printed');
  if (!isWhite || event.clientY <= editor.view.dom.getBoundingClientRect().bottom) return;
  event.preventDefault();
  writeAtEnd(editor);
}
