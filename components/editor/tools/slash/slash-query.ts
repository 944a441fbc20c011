import type { Editor } from '@tiptap/core';

/** The text after a slash, and its range. */
export interface SlashQuery {
  query: string;
  from: number;
  to: number;
}

/** A slash, or its key in a Chinese input method. */
const SLASH = /^[/／、]/;
/** A longer text is not a query. */
const LONGEST = 60;

/** The text after a slash, if the paragraph with the cursor contains nothing else. */
export function slashQuery(editor: Pick<Editor, 'state' | 'isEditable'>): SlashQuery | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !editor.isEditable || $from.parent.type.name !== 'paragraph') return null;
  const text = $from.parent.textContent;
  if (!SLASH.test(text) || $from.parentOffset !== text.length || text.length > LONGEST) return null;
  return { query: text.slice(1), from: $from.start(), to: $from.end() };
}
