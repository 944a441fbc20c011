import { TextSelection, type Transaction } from '@tiptap/pm/state';

/** Enter in a bilingual pair: from the first language to the second, and from there to a paragraph after the pair. */
export function toNextText(change: Transaction): boolean {
  const { $from } = change.selection;
  if ($from.parent.type.name !== 'bilingualText') return false;
  const isLast = $from.indexAfter(-1) === $from.node(-1).childCount;
  const next = isLast ? $from.after(-1) : $from.after();
  if (isLast) change.insert(next, change.doc.type.schema.nodes.paragraph!.create());
  change.setSelection(TextSelection.create(change.doc, next + 1)).scrollIntoView();
  return true;
}
