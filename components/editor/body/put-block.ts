import type { Editor } from '@tiptap/core';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { BodyNode } from '@/domain/document/body';

/** Inserts a block at the cursor, and moves the cursor to where writing continues. */
export function putBlock(editor: Editor, block: BodyNode): void {
  const { isInline } = editor.schema.nodes[block.type]!;
  editor
    .chain()
    .focus()
    .command(({ commands, state }) => {
      // Reading `state.tr` updates the state, which the command reads.
      while (!isInline && isInEmptyItem(state.tr) && commands.liftListItem('listItem'));
      return true;
    })
    .command(({ commands, tr: { selection } }) => {
      const { $from, from, to } = selection;
      // A block in a table would divide it.
      const isAfter = !isInline && $from.node(1)?.type.name === 'table';
      return commands.insertContentAt(isAfter ? $from.after(1) : { from, to }, block);
    })
    .command(({ tr }) => goOn(tr, block.type))
    .run();
}

const isInEmptyItem = ({ selection: { $from } }: Transaction): boolean =>
  $from.parent.content.size === 0 && $from.depth > 1 && $from.node(-1).type.name === 'listItem';

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
