import type { Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';

/** The language at a position: of its text, of its side of a bilingual pair, else of the story. */
export function languageAt(editor: Editor, $place: ResolvedPos): string {
  const marks = editor.state.storedMarks ?? $place.marks();
  const run = marks.find(mark => mark.type.name === 'language');
  if (run) return run.attrs.lang as string;
  for (let depth = $place.depth; depth > 0; depth--) {
    const lang: unknown = $place.node(depth).attrs.lang;
    if (typeof lang === 'string') return lang;
  }
  return editor.view.dom.lang;
}
