import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { BodyNode } from '@/domain/document/body';

/** The text of an invalid block: one line for each text in it. */
export function linesOf({ text, content }: BodyNode): string[] {
  if (typeof text === 'string') return text.trim() ? [text] : [];
  const nodes = Array.isArray(content)
    ? content.filter(node => typeof node === 'object' && node !== null)
    : [];
  const lines = nodes.flatMap(linesOf);
  // Adjacent inline texts are one line; nested blocks have their own lines.
  return nodes.some(node => typeof node.text === 'string') && lines.length ? [lines.join('')] : lines;
}

/** Appends lines as paragraphs, as one undo step, and moves the cursor behind them. */
export function withLines({ tr, schema, doc }: EditorState, lines: string[]): Transaction {
  const paragraphs = lines.map(line => schema.nodes.paragraph!.create(null, schema.text(line)));
  const added = closeHistory(tr.insert(doc.content.size, paragraphs));
  return added.setSelection(TextSelection.atEnd(added.doc)).scrollIntoView();
}
