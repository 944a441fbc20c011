import type { BodyNode } from '@/domain/document/body';
import { pageOf } from './page';
import { readPaste, type Pasted } from './read';

export const read = (html: string): Pasted => readPaste(pageOf(html), html);

export function* nodesIn(node: BodyNode): Generator<BodyNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodesIn(child);
}

export const nodesNamed = (body: BodyNode, name: string) =>
  [...nodesIn(body)].filter(({ type }) => type === name);
export const lettersIn = (nodes: BodyNode[]) =>
  nodes
    .map(({ text }) => text ?? '')
    .join('')
    .replace(/\s+/g, '');
export const marked = (body: BodyNode, mark: string) =>
  [...nodesIn(body)].filter(({ marks }) => marks?.some(({ type }) => type === mark));
