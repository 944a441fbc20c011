import type { Editor } from '@tiptap/core';
import { focusField } from '../focus-field';
import type { AlignedRows } from './aligned-rows';

/** The start position of a block of the body. */
function positionOf({ state: { doc } }: Editor, block: number): number {
  let position = 0;
  for (let at = 0; at < Math.min(block, doc.childCount); at++) position += doc.child(at).nodeSize;
  return position;
}

/** The elements of the page for a part of the translation. */
export function elementsOf(editor: Editor, { field, blocks }: AlignedRows): Element[] {
  const elements = field
    ? [document.querySelector(`.page [data-field="${field}"]`)]
    : blocks.map(block => editor.view.nodeDOM(positionOf(editor, block)));
  return elements.filter(element => element instanceof Element);
}

/** Moves the cursor to the end of a part of the translation. */
export function goToPart(editor: Editor, { field, blocks }: AlignedRows): void {
  if (field) return void focusField(field);
  const last = blocks.at(-1);
  const block = last === undefined ? null : editor.state.doc.maybeChild(last);
  if (last === undefined || !block) return;
  const end = positionOf(editor, last) + block.nodeSize - 1;
  editor.chain().focus(end, { scrollIntoView: false }).run();
}

/** The part of the translation with the cursor; null for none. */
export function partOfCursor({ view, state, isFocused }: Editor, aligned: AlignedRows[]): number | null {
  const field = document.activeElement?.getAttribute('data-field');
  const at =
    isFocused || view.hasFocus()
      ? aligned.findIndex(({ blocks }) => blocks.includes(state.selection.$from.index(0)))
      : aligned.findIndex(one => one.field !== null && one.field === field);
  return at < 0 ? null : at;
}
