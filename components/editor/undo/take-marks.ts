import type { Node } from '@tiptap/pm/model';
import { Transform, type Step } from '@tiptap/pm/transform';

/**
 * Gives a block the marks of another one with the same words.
 * @param at where the block is in the document
 */
export function takeMarks(change: Transform, at: number, wanted: Node): void {
  const block = change.doc.nodeAt(at)!;
  wanted.descendants((node, start) => {
    const end = start + node.nodeSize;
    if (node.isLeaf)
      block.nodesBetween(start, end, (old, from) => {
        if (!old.isLeaf) return;
        const range = [Math.max(start, from), Math.min(end, from + old.nodeSize)].map(pos => at + 1 + pos);
        changeMarks(change, old, node, range as [number, number]);
      });
  });
}

function changeMarks(change: Transform, old: Node, wanted: Node, [from, to]: [number, number]): void {
  for (const mark of old.marks)
    if (!mark.isInSet(wanted.marks))
      if (old.isText) change.removeMark(from, to, mark);
      else change.removeNodeMark(from, mark);
  for (const mark of wanted.marks)
    if (!mark.isInSet(old.marks))
      if (old.isText) change.addMark(from, to, mark);
      else change.addNodeMark(from, mark);
}

/** The steps between two texts that differ in marks alone; null when they differ otherwise. */
export function markSteps(doc: Node, wanted: Node): Step[] | null {
  if (doc.childCount !== wanted.childCount || doc.content.size !== wanted.content.size) return null;
  const change = new Transform(doc);
  doc.forEach((block, start, index) => {
    const other = wanted.child(index);
    if (block.nodeSize === other.nodeSize && !block.eq(other)) takeMarks(change, start, other);
  });
  return change.doc.eq(wanted) ? change.steps : null;
}
