import type { Node } from 'prosemirror-model';
import { Transform, type Step } from 'prosemirror-transform';
import { BLOCK_ID } from '../block-id';

const idOf = ({ attrs }: Node): string | null => (attrs[BLOCK_ID] as string | null | undefined) ?? null;

/**
 * The steps after which each identity is in the document once, as it is stored: two people may have moved or restored one
 * block at the same time. A second block with the same content goes, another one loses its identity.
 */
export function repairSteps(doc: Node): Step[] {
  const known = new Map<string, Node>();
  const repair = new Transform(doc);
  let at = 0;
  for (const block of doc.children) {
    const start = repair.mapping.map(at);
    const id = idOf(block);
    const first = id === null ? undefined : known.get(id);
    if (first?.eq(block)) repair.delete(start, start + block.nodeSize);
    else {
      if (first) repair.setNodeAttribute(start, BLOCK_ID, null);
      else if (id !== null) known.set(id, block);
      block.descendants((inner, offset) => {
        if (idOf(inner) !== null) repair.setNodeAttribute(start + 1 + offset, BLOCK_ID, null);
        return !inner.isTextblock;
      });
    }
    at += block.nodeSize;
  }
  return repair.steps;
}
