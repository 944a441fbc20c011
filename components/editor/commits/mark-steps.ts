import type { Node } from '@tiptap/pm/model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  Transform,
  type Step,
} from '@tiptap/pm/transform';

interface Leaf {
  node: Node;
  from: number;
  to: number;
}

function leavesIn(block: Node, start: number): Leaf[] {
  const leaves: Leaf[] = [];
  const add = (node: Node, from: number) => {
    if (node.isLeaf) leaves.push({ node, from, to: from + node.nodeSize });
  };
  add(block, start);
  block.descendants((node, at) => add(node, start + 1 + at));
  return leaves;
}

function stepsFor({ node, from, to }: Leaf, wanted: Node): Step[] {
  const removed = node.marks.filter(mark => !mark.isInSet(wanted.marks));
  const added = wanted.marks.filter(mark => !mark.isInSet(node.marks));
  if (!node.isText)
    return [
      ...removed.map(mark => new RemoveNodeMarkStep(from, mark)),
      ...added.map(mark => new AddNodeMarkStep(from, mark)),
    ];
  return [
    ...removed.map(mark => new RemoveMarkStep(from, to, mark)),
    ...added.map(mark => new AddMarkStep(from, to, mark)),
  ];
}

/** The steps between two texts that differ in marks alone; null when they differ otherwise. */
export function markSteps(doc: Node, wanted: Node): Step[] | null {
  if (doc.childCount !== wanted.childCount || doc.content.size !== wanted.content.size) return null;
  const change = new Transform(doc);
  let start = 0;
  for (const [index, block] of doc.children.entries()) {
    const other = wanted.child(index);
    if (block.nodeSize !== other.nodeSize) return null;
    if (!block.eq(other))
      for (const step of stepsBetween(leavesIn(block, start), leavesIn(other, start))) change.step(step);
    start += block.nodeSize;
  }
  return change.doc.eq(wanted) ? change.steps : null;
}

function stepsBetween(leaves: readonly Leaf[], wanted: readonly Leaf[]): Step[] {
  const steps: Step[] = [];
  let other = 0;
  for (const { node, from, to } of leaves) {
    while (other < wanted.length && wanted[other]!.to <= from) other++;
    for (let at = other; at < wanted.length && wanted[at]!.from < to; at++) {
      const part = { node, from: Math.max(from, wanted[at]!.from), to: Math.min(to, wanted[at]!.to) };
      steps.push(...stepsFor(part, wanted[at]!.node));
    }
  }
  return steps;
}
