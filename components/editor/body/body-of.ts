import type { Node } from '@tiptap/pm/model';
import type { Body, BodyNode } from '@/domain/document/body';

// Blocks are immutable and replaced on change, so each is serialized once and reused at every keystroke.
const written = new WeakMap<Node, BodyNode>();

function blockOf(node: Node): BodyNode {
  let block = written.get(node);
  if (!block) written.set(node, (block = node.toJSON() as BodyNode));
  return block;
}

/** The body that an editor holds. Its blocks are shared between calls and must not be changed. */
export const bodyOf = (doc: Node): Body => ({ type: 'doc', content: doc.children.map(blockOf) });
