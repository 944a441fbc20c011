import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { deletionOf, insertionOf, isEnd, isParagraph } from './marks';

/** The selected suggestions: those of one change, or all. */
export type Which = { changeId: string } | 'all';

const isMeant = (node: Node, which: Which, name: 'insertion' | 'deletion') => {
  const mark = name === 'insertion' ? insertionOf(node) : deletionOf(node);
  return mark !== undefined && (which === 'all' || mark.attrs.changeId === which.changeId);
};

/**
 * Accepts or rejects suggestions in one transaction. Removed text removes its paragraph end too; an emptied paragraph
 * is replaced with the next one unchanged.
 */
export function settle<Change extends Transform>(change: Change, which: Which, accept: boolean): Change {
  const { schema } = change.doc.type;
  const gone = accept ? 'deletion' : 'insertion';
  const stays = accept ? 'insertion' : 'deletion';
  const found: { node: Node; at: number }[] = [];
  change.doc.descendants((node, at) => {
    if (node.isInline && (isMeant(node, which, 'insertion') || isMeant(node, which, 'deletion')))
      found.push({ node, at });
  });
  for (const { node, at } of found.toReversed()) {
    const goes = isMeant(node, which, gone);
    // Removed paragraph ends join paragraphs, but only when the remaining content is known.
    if (isEnd(node)) {
      if (!goes) change.delete(at, at + node.nodeSize);
    } else if (goes) change.delete(at, at + node.nodeSize);
    else if (node.isText) change.removeMark(at, at + node.nodeSize, schema.marks[stays]);
    else change.removeNodeMark(at, schema.marks[stays]!);
  }
  const ends: number[] = [];
  change.doc.descendants((node, at) => {
    if (isEnd(node) && isMeant(node, which, gone)) ends.push(at);
  });
  for (const at of ends.toReversed()) joinAt(change, at);
  return change;
}

function joinAt(change: Transform, at: number): void {
  const $end = change.doc.resolve(at);
  const block = $end.parent;
  const size = $end.nodeAfter!.nodeSize;
  const isLast = $end.parentOffset + size === block.content.size;
  const parent = $end.node(-1);
  const next = parent.maybeChild($end.index(-1) + 1);
  if (isLast && isParagraph(block) && isParagraph(next)) {
    if (block.content.size === size) {
      change.delete($end.before(), $end.after());
      return;
    }
    change.delete(at, at + size);
    change.join(change.mapping.maps.at(-1)!.map($end.after()));
    return;
  }
  change.delete(at, at + size);
}
