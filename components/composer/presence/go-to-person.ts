import type { Editor } from '@tiptap/core';
import type { Visit } from '@/domain/people/presence';
import { caretOf } from './presence-plugin';

/** Scrolls to where a person is; the own cursor stays where it is. */
export function goToPerson(editor: Editor, { visit, field, block }: Visit): void {
  const at = caretOf(editor, visit);
  const node = field
    ? document.querySelector(`[data-field="${CSS.escape(field)}"]`)
    : at === null
      ? editor.view.dom.children[block ?? 0]
      : editor.view.domAtPos(at).node;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
