import type { Editor } from '@tiptap/core';

/** What is typed behind a slash, and where both are. */
export interface SlashQuery {
  query: string;
  from: number;
  to: number;
}

/** A slash, or what its key writes in a Chinese input method. */
const SLASH = /^[/／、]/;
/** A longer text is not a query. */
const LONGEST = 60;

/** What is typed behind a slash, when the paragraph with the cursor holds nothing else. */
export function slashQuery(editor: Pick<Editor, 'state' | 'isEditable'>): SlashQuery | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !editor.isEditable || $from.parent.type.name !== 'paragraph') return null;
  const text = $from.parent.textContent;
  if (!SLASH.test(text) || $from.parentOffset !== text.length || text.length > LONGEST) return null;
  return { query: text.slice(1), from: $from.start(), to: $from.end() };
}
