import type { BodyNode } from '@/domain/document/body';

/** The nodes without content of a body, in document order. */
export function* inlineNodes(node: BodyNode): Generator<BodyNode> {
  if (!node.content) yield node;
  for (const child of node.content ?? []) yield* inlineNodes(child);
}
