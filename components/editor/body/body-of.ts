import type { Node } from '@tiptap/pm/model';
import type { Body, BodyNode } from '@/domain/document/body';

// Blocks of a document never change, they are replaced: each is written out once, and a text that is written at every key
// is made of those that it was made of before.
const written = new WeakMap<Node, BodyNode>();

function blockOf(node: Node): BodyNode {
  let block = written.get(node);
  if (!block) written.set(node, (block = node.toJSON() as BodyNode));
  return block;
}

/** The body that an editor holds. Its blocks are shared between calls and must not be changed. */
export const bodyOf = (doc: Node): Body => ({ type: 'doc', content: doc.children.map(blockOf) });
