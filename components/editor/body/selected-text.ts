import type { Editor } from '@tiptap/core';

/** The words that are selected in the body; empty: none are. */
export function selectedText({ state }: Editor): string {
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, ' ').trim();
}
