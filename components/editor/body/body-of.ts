import type { Node } from '@tiptap/pm/model';
import { blockJson, withUniqueIds } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';

// Blocks are immutable, so each is serialized once and reused on every key.
const written = new WeakMap<Node, BodyNode>();

function blockOf(node: Node): BodyNode {
  let block = written.get(node);
  if (!block) written.set(node, (block = blockJson(node)));
  return block;
}

/** The body of an editor. Its blocks are shared between calls and must not be changed. */
export const bodyOf = (doc: Node): Body => withUniqueIds({ type: 'doc', content: doc.children.map(blockOf) });
