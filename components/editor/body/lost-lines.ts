import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { BodyNode } from '@/domain/document/body';

/** The words of an invalid block: a line for each text in it. */
export function linesOf({ text, content }: BodyNode): string[] {
  if (typeof text === 'string') return text.trim() ? [text] : [];
  const nodes = Array.isArray(content)
    ? content.filter(node => typeof node === 'object' && node !== null)
    : [];
  const lines = nodes.flatMap(linesOf);
  // Texts side by side are one line; blocks in a block have lines of their own.
  return nodes.some(node => typeof node.text === 'string') && lines.length ? [lines.join('')] : lines;
}

/** Puts lines at the end of the text, each in a paragraph, as one step of its history, and the cursor behind them. */
export function withLines({ tr, schema, doc }: EditorState, lines: string[]): Transaction {
  const paragraphs = lines.map(line => schema.nodes.paragraph!.create(null, schema.text(line)));
  const added = closeHistory(tr.insert(doc.content.size, paragraphs));
  return added.setSelection(TextSelection.atEnd(added.doc)).scrollIntoView();
}
