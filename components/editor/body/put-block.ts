import type { Editor } from '@tiptap/core';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { BodyNode } from '@/domain/document/body';

/** Inserts a block at the cursor, and moves the cursor to where writing continues. */
export function putBlock(editor: Editor, block: BodyNode): void {
  editor
    .chain()
    .focus()
    .insertContent(block)
    .command(({ tr }) => goOn(tr, block.type))
    .run();
}

/**
 * Moves the cursor into the first text of the inserted block of this kind, or into a paragraph after a block
 * without text: the next letter would overwrite a selected block.
 */
export function goOn(change: Transaction, kind: string): true {
  const at = lastPut(change, kind);
  const block = at === null ? null : change.doc.nodeAt(at);
  if (at === null || !block || block.isInline) return true;
  const end = at + block.nodeSize;
  const inside = Selection.findFrom(change.doc.resolve(at), 1, true);
  if (inside && inside.from < end) change.setSelection(inside);
  else {
    const { paragraph } = change.doc.type.schema.nodes;
    if (change.doc.nodeAt(end)?.type !== paragraph) change.insert(end, paragraph!.create());
    change.setSelection(TextSelection.create(change.doc, end + 1));
  }
  change.scrollIntoView();
  return true;
}

function lastPut({ doc, mapping }: Transaction, kind: string): number | null {
  let at: number | null = null;
  mapping.maps.at(-1)?.forEach((_, __, start, end) =>
    doc.nodesBetween(start, end, (node, pos) => {
      if (at === null && pos >= start && node.type.name === kind) at = pos;
      return at === null;
    }),
  );
  return at;
}
