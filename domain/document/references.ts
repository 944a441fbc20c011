import type { BodyNode } from './body';

/** The ids that nodes of a body hold under this attribute, in the order of the text. */
export function idsIn({ attrs, content }: BodyNode, attribute: 'media' | 'story'): string[] {
  const own = attrs?.[attribute];
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...(content ?? []).flatMap(child => idsIn(child, attribute)),
  ];
}
