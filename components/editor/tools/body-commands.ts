import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { textLength, type TextLength } from '@/domain/document/length';
import { kindAtCursor, togglePairHeading } from '../blocks/convert-blocks';

export type BlockStyle = 'paragraph' | 'heading2' | 'heading3';

/** The marks and blocks at the cursor, for the state of buttons. */
export interface BodyStatus {
  style: BlockStyle;
  bold: boolean;
  italic: boolean;
  link: boolean;
  superscript: boolean;
  subscript: boolean;
  bulletList: boolean;
  orderedList: boolean;
  quotation: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** Length of the selected words, if any. */
  selected: { words: number; hanzi: number } | null;
}

export function bodyStatus(editor: Editor): BodyStatus {
  const is = (name: string, attributes?: Record<string, unknown>) => editor.isActive(name, attributes);
  return {
    style: styleOf(editor),
    bold: is('bold'),
    italic: is('italic'),
    link: is('link'),
    superscript: is('superscript'),
    subscript: is('subscript'),
    bulletList: is('bulletList'),
    orderedList: is('orderedList'),
    quotation: is('quotation'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    selected: selectedLength(editor.state),
  };
}

function styleOf(editor: Editor): BlockStyle {
  const pair = editor.isActive('bilingualPair') ? kindAtCursor(editor.state) : null;
  if (pair === 'heading2' || pair === 'heading3') return pair;
  if (editor.isActive('heading', { level: 2 })) return 'heading2';
  return editor.isActive('heading', { level: 3 }) ? 'heading3' : 'paragraph';
}

/** The length of the selected words; null for none, as in a picture. */
export function selectedLength({ doc, selection }: EditorState): TextLength | null {
  const length = textLength(doc.textBetween(selection.from, selection.to, '\n'));
  return length.words || length.hanzi ? length : null;
}

export function setStyle(editor: Editor, style: BlockStyle) {
  if (style !== styleOf(editor) && togglePairHeading(editor, style === 'paragraph' ? 'pair' : style)) return;
  const chain = editor.chain().focus();
  if (style === 'paragraph') chain.setNode('paragraph').run();
  else chain.setNode('heading', { level: style === 'heading2' ? 2 : 3 }).run();
}

export const toggles = {
  bold: (editor: Editor) => editor.chain().focus().toggleMark('bold').run(),
  italic: (editor: Editor) => editor.chain().focus().toggleMark('italic').run(),
  superscript: (editor: Editor) => editor.chain().focus().toggleMark('superscript').run(),
  subscript: (editor: Editor) => editor.chain().focus().toggleMark('subscript').run(),
  heading2: (editor: Editor) =>
    togglePairHeading(editor, 'heading2') ||
    editor.chain().focus().toggleNode('heading', 'paragraph', { level: 2 }).run(),
  heading3: (editor: Editor) =>
    togglePairHeading(editor, 'heading3') ||
    editor.chain().focus().toggleNode('heading', 'paragraph', { level: 3 }).run(),
  bulletList: (editor: Editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  quotation: (editor: Editor) => editor.chain().focus().toggleWrap('quotation').run(),
};
