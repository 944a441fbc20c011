import type { Node } from '@tiptap/pm/model';
import { isEnd } from '../suggesting/marks';

/** A piece of a text that a note is about or that a suggestion makes or takes away. */
export interface MarkedRun {
  node: Node;
  at: number;
  parent: Node | null;
}

const MARKS = new Set(['note', 'insertion', 'deletion']);
const isMarked = (node: Node) => isEnd(node) || node.marks.some(({ type }) => MARKS.has(type.name));

const known = new WeakMap<Node, MarkedRun[]>();

function runsInside(block: Node): MarkedRun[] {
  const before = known.get(block);
  if (before) return before;
  const runs: MarkedRun[] = [];
  block.descendants((node, at, parent) => {
    if (isMarked(node)) runs.push({ node, at, parent });
  });
  known.set(block, runs);
  return runs;
}

/** Those pieces in the order of the text. Blocks never change, they are replaced: each is looked through once. */
export function markedRuns(doc: Node): MarkedRun[] {
  const runs: MarkedRun[] = [];
  doc.forEach((block, offset) => {
    if (isMarked(block)) runs.push({ node: block, at: offset, parent: doc });
    for (const run of runsInside(block)) runs.push({ ...run, at: offset + 1 + run.at });
  });
  return runs;
}
