import type { Editor } from '@tiptap/core';

/** The selected text of the body; empty when there is no selection. */
export function selectedText({ state }: Editor): string {
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, ' ').trim();
}
