import type { Node } from '@tiptap/pm/model';
import { Transform, type Step } from '@tiptap/pm/transform';
import { takeMarks } from '../undo/take-marks';

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
