import type { Body, BodyNode } from '@/domain/document/body';

/** The ids for the placeholders of an imported body. A missing picture could not be fetched. */
export interface ImportedReferences {
  pictures: Map<string, { mediaId: string; alt: string; caption: string; credit: string }>;
  people: Map<string, string>;
  threads: Map<string, string>;
}

/** A body with ids instead of placeholders. A picture that could not be fetched leaves its caption as a paragraph. */
export function filledBody(body: Body, filled: ImportedReferences): Body {
  const content = (body.content ?? []).flatMap(block => filledNode(block, filled));
  return { ...body, content: content.length ? content : [{ type: 'paragraph' }] };
}

function filledNode(node: BodyNode, filled: ImportedReferences): BodyNode[] {
  if (node.type === 'picture') return pictureOf(node, filled);
  const content = node.content?.flatMap(child => filledNode(child, filled));
  const marks = node.marks?.flatMap(mark => filledMark(mark, filled));
  return [{ ...node, ...(content && { content }), ...(marks && { marks }) }];
}

function pictureOf(node: BodyNode, { pictures }: ImportedReferences): BodyNode[] {
  const own = { caption: '', ...node.attrs };
  const picture = pictures.get(String(node.attrs?.media));
  if (picture) {
    const { mediaId, alt, caption, credit } = picture;
    return [{ ...node, attrs: { alt, credit, ...own, caption: own.caption || caption, media: mediaId } }];
  }
  return own.caption ? [{ type: 'paragraph', content: [{ type: 'text', text: own.caption }] }] : [];
}

type Mark = NonNullable<BodyNode['marks']>[number];

function filledMark(mark: Mark, { people, threads }: ImportedReferences): Mark[] {
  const { attrs = {} } = mark;
  if (mark.type === 'note') {
    const threadId = threads.get(String(attrs.threadId));
    return threadId === undefined ? [] : [{ ...mark, attrs: { ...attrs, threadId } }];
  }
  if (mark.type !== 'insertion' && mark.type !== 'deletion') return [mark];
  const personId = people.get(String(attrs.personId));
  return personId === undefined ? [] : [{ ...mark, attrs: { ...attrs, personId } }];
}
