import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { DeleteSuggestedStep } from '@/domain/document/commits/delete-suggested-step';
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
    if (isEnd(node) ? !goes : goes) deleteSuggested(change, node, at, which, goes ? gone : stays);
    else if (isEnd(node)) continue;
    else if (node.isText) change.removeMark(at, at + node.nodeSize, schema.marks[stays]);
    else change.removeNodeMark(at, schema.marks[stays]!);
  }
  const ends: { node: Node; at: number }[] = [];
  change.doc.descendants((node, at) => {
    if (isEnd(node) && isMeant(node, which, gone)) ends.push({ node, at });
  });
  for (const { node, at } of ends.toReversed()) joinAt(change, node, at, which, gone);
  return change;
}

type MarkName = 'insertion' | 'deletion';

/** Deletes a range from a node of a suggestion on, unless a colleague settles it first. */
function deleteSuggested(
  change: Transform,
  node: Node,
  at: number,
  which: Which,
  name: MarkName,
  { from, to } = { from: at, to: at + node.nodeSize },
): void {
  const mark = (name === 'insertion' ? insertionOf : deletionOf)(node);
  const changeId = which === 'all' ? String(mark?.attrs.changeId) : which.changeId;
  change.step(new DeleteSuggestedStep(from, to, name, changeId));
}

/** Deletes a paragraph end and joins its paragraph with the next. */
function joinAt(change: Transform, node: Node, at: number, which: Which, name: MarkName): void {
  const $end = change.doc.resolve(at);
  const block = $end.parent;
  const isLast = $end.parentOffset + node.nodeSize === block.content.size;
  const next = $end.node(-1).maybeChild($end.index(-1) + 1);
  const joins = isLast && isParagraph(block) && isParagraph(next);
  const isEmptied = joins && block.content.size === node.nodeSize;
  const range = isEmptied
    ? { from: $end.before(), to: $end.after() }
    : { from: at, to: joins ? $end.after() + 1 : at + node.nodeSize };
  deleteSuggested(change, node, at, which, name, range);
}
