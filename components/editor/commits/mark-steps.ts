import type { Node } from '@tiptap/pm/model';
import { Transform, type Step } from '@tiptap/pm/transform';

/** The steps between two texts that differ in marks alone; null when they differ otherwise. */
export function markSteps(doc: Node, wanted: Node): Step[] | null {
  if (doc.childCount !== wanted.childCount || doc.content.size !== wanted.content.size) return null;
  const change = new Transform(doc);
  doc.forEach((block, start, index) => {
    const other = wanted.child(index);
    if (block.nodeSize !== other.nodeSize || block.eq(other)) return;
    other.descendants((node, at) => {
      const end = at + node.nodeSize;
      if (node.isLeaf)
        block.nodesBetween(at, end, (old, from) => {
          if (old.isLeaf)
            changeMarks(
              change,
              old,
              node,
              [Math.max(at, from), Math.min(end, from + old.nodeSize)],
              start + 1,
            );
        });
    });
  });
  return change.doc.eq(wanted) ? change.steps : null;
}

function changeMarks(
  change: Transform,
  old: Node,
  wanted: Node,
  [from, to]: [number, number],
  offset: number,
): void {
  for (const mark of old.marks)
    if (!mark.isInSet(wanted.marks))
      if (old.isText) change.removeMark(from + offset, to + offset, mark);
      else change.removeNodeMark(from + offset, mark);
  for (const mark of wanted.marks)
    if (!mark.isInSet(old.marks))
      if (old.isText) change.addMark(from + offset, to + offset, mark);
      else change.addNodeMark(from + offset, mark);
}
