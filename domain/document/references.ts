import type { BodyNode } from './body';

/** The ids in an attribute of the nodes of a body, in document order. */
export function idsIn({ attrs, content }: BodyNode, attribute: 'media' | 'story'): string[] {
  const own = attrs?.[attribute];
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...(content ?? []).flatMap(child => idsIn(child, attribute)),
  ];
}

/** The audio and video blocks of a body, in document order. */
export function recordingsIn(node: BodyNode): BodyNode[] {
  return node.type === 'audio' || node.type === 'video' ? [node] : (node.content ?? []).flatMap(recordingsIn);
}

/** The ids of the pictures and recordings that bodies show, each once. */
export function mediaIn(...bodies: BodyNode[]): { mediaIds: string[]; recordingIds: string[] } {
  const recordingIds = bodies.flatMap(recordingsIn).map(({ attrs }) => String(attrs?.media));
  return {
    mediaIds: [...new Set(bodies.flatMap(body => idsIn(body, 'media')))],
    recordingIds: [...new Set(recordingIds)],
  };
}

/** The link addresses of a body, in document order. */
export function addressesIn({ marks, content }: BodyNode): string[] {
  const href = marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return [...(typeof href === 'string' ? [href] : []), ...(content ?? []).flatMap(addressesIn)];
}

/** The ids of the authors of suggestions in a body, without duplicates. */
export function suggestersIn({ marks, content }: BodyNode): string[] {
  const own = (marks ?? []).flatMap(({ type, attrs }) =>
    (type === 'insertion' || type === 'deletion') && typeof attrs?.personId === 'string'
      ? [attrs.personId]
      : [],
  );
  return [...new Set([...own, ...(content ?? []).flatMap(suggestersIn)])];
}
