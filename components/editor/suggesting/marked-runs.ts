import type { Node } from '@tiptap/pm/model';
import { isEnd } from './marks';

/** A run of text with a note or a suggestion. */
export interface MarkedRun {
  node: Node;
  at: number;
  parent: Node | null;
}

const MARKS = new Set(['note', 'insertion', 'deletion']);
const isMarked = (node: Node) => isEnd(node) || node.marks.some(({ type }) => MARKS.has(type.name));

// Blocks and documents are immutable, so each is searched once.
const inBlocks = new WeakMap<Node, MarkedRun[]>();
const inTexts = new WeakMap<Node, MarkedRun[]>();

function runsInside(block: Node): MarkedRun[] {
  const before = inBlocks.get(block);
  if (before) return before;
  const runs: MarkedRun[] = [];
  block.descendants((node, at, parent) => {
    if (isMarked(node)) runs.push({ node, at, parent });
  });
  inBlocks.set(block, runs);
  return runs;
}

/** Those runs of a top-level block, at document positions. */
export function runsOfBlock(block: Node, offset: number, doc: Node | null = null): MarkedRun[] {
  const inside = runsInside(block).map(run => ({ ...run, at: offset + 1 + run.at }));
  return isMarked(block) ? [{ node: block, at: offset, parent: doc }, ...inside] : inside;
}

/** Those runs in document order. */
export function markedRuns(doc: Node): MarkedRun[] {
  const before = inTexts.get(doc);
  if (before) return before;
  const runs: MarkedRun[] = [];
  doc.forEach((block, offset) => runs.push(...runsOfBlock(block, offset, doc)));
  inTexts.set(doc, runs);
  return runs;
}
