import type { Node } from 'prosemirror-model';
import { Transform, type Step } from 'prosemirror-transform';
import { BLOCK_ID } from '../block-id';
import { shortRows } from './short-rows';

const idOf = ({ attrs }: Node): string | null => (attrs[BLOCK_ID] as string | null | undefined) ?? null;

/** Whether a node is a paragraph end in a wrong place, as after two people joined paragraphs or undid that. */
export const isStrayEnd = (node: Node, parent: Node | null): boolean =>
  node.type.name === 'paragraphEnd' && (parent?.lastChild !== node || parent.type.name === 'pullQuote');

/**
 * The steps that repair the invariants which concurrent changes can break: block ids are unique, paragraph ends are at the
 * end, and the rows of a table have the same width. Two people may have restored one block at the same time, or added a row
 * and a column. A second block with the same id is deleted when its content is the same; otherwise it loses its id.
 */
export function repairSteps(doc: Node): Step[] {
  const known = new Map<string, Node>();
  const repair = new Transform(doc);
  let at = 0;
  for (const block of doc.children) {
    const start = at;
    const now = (offset: number) => repair.mapping.map(start + offset);
    at += block.nodeSize;
    const id = idOf(block);
    const first = id === null ? undefined : known.get(id);
    if (first?.eq(block)) {
      repair.delete(now(0), now(block.nodeSize));
      continue;
    }
    if (first) repair.setNodeAttribute(now(0), BLOCK_ID, null);
    else if (id !== null) known.set(id, block);
    const widen = (table: Node, offset: number) => {
      for (const { at: end, cells } of table.type.name === 'table' ? shortRows(table) : [])
        repair.insert(now(offset + end), cells);
    };
    widen(block, 0);
    block.descendants((inner, offset, parent) => {
      widen(inner, 1 + offset);
      if (idOf(inner) !== null) repair.setNodeAttribute(now(1 + offset), BLOCK_ID, null);
      if (isStrayEnd(inner, parent)) repair.delete(now(1 + offset), now(1 + offset + inner.nodeSize));
    });
  }
  return repair.steps;
}
