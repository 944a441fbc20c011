import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { DecorationSet, type Decoration } from '@tiptap/pm/view';

/** The decorations of a top-level block, at document positions; `offset` is where the block starts. */
export type DrawBlock = (block: Node, offset: number) => Decoration[];

/** The decorations of a whole text. */
export function drawBlocks(doc: Node, draw: DrawBlock): DecorationSet {
  const drawn: Decoration[] = [];
  doc.forEach((block, offset) => drawn.push(...draw(block, offset)));
  return DecorationSet.create(doc, drawn);
}

/** The number of blocks that two texts share at their start and end. Blocks are immutable. */
function sharedEnds(before: Node, after: Node): { head: number; tail: number } {
  const most = Math.min(before.childCount, after.childCount);
  let head = 0;
  while (head < most && before.child(head) === after.child(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  )
    tail++;
  return { head, tail };
}

/**
 * The decorations after a change: mapped with their text, and recreated in changed blocks. The work is
 * independent of decorations elsewhere.
 */
export function redrawBlocks(drawn: DecorationSet, change: Transaction, draw: DrawBlock): DecorationSet {
  if (!change.docChanged) return drawn;
  const { before, doc, mapping } = change;
  const { head, tail } = sharedEnds(before, doc);
  const moved = drawn.map(mapping, doc);
  const fresh: Decoration[] = [];
  let from = 0;
  for (let index = 0; index < head; index++) from += doc.child(index).nodeSize;
  let to = from;
  for (let index = head; index < doc.childCount - tail; index++) {
    const block = doc.child(index);
    fresh.push(...draw(block, to));
    to += block.nodeSize;
  }
  const stale = moved.find(from, to).filter(each => each.from >= from && each.to <= to);
  return moved.remove(stale).add(doc, fresh);
}
