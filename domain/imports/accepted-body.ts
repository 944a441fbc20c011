import type { Body, BodyNode } from '@/domain/document/body';

const isOf = (type: string) => (mark: { type: string }) => mark.type === type;

/** A body with its suggestions accepted and without notes. */
export function acceptedBody(body: Body): Body {
  const content = (body.content ?? []).flatMap(acceptedNode);
  return { ...body, content: content.length ? content : [{ type: 'paragraph' }] };
}

function acceptedNode(node: BodyNode): BodyNode[] {
  if (node.marks?.some(isOf('deletion'))) return [];
  const marks = node.marks?.filter(mark => mark.type !== 'insertion' && mark.type !== 'note');
  const content = node.content?.flatMap(acceptedNode);
  return [{ ...node, ...(content && { content }), ...(marks && { marks }) }];
}
