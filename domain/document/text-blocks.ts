import type { BodyNode } from '@/domain/document/body';

/** The placeholder for an inline node in a text, so that offsets match the document. */
const INLINE_NODE = '\ufffc';

/** A block with a line of text, with the indexes of its path. */
export interface TextBlock {
  path: number[];
  text: string;
  /** The language set by the block, as in a bilingual pair; else null. */
  lang: string | null;
  node: BodyNode;
}

/**
 * The text of a block, with one character for each inline node. Suggested insertions are replaced with
 * placeholders of the same length, because readers do not get them.
 */
export function textOf({ content = [] }: BodyNode): string {
  return content
    .map(({ type, text, marks }) => {
      if (text === undefined) return type === 'hardBreak' ? '\n' : INLINE_NODE;
      return marks?.some(mark => mark.type === 'insertion') ? INLINE_NODE.repeat(text.length) : text;
    })
    .join('');
}

/** Every block of the body with its own text, in document order. */
export function textBlocks(body: BodyNode): TextBlock[] {
  const found: TextBlock[] = [];
  visit(body, [], (node, path) => {
    if (!node.content?.some(({ text }) => text !== undefined)) return;
    const lang = typeof node.attrs?.lang === 'string' ? node.attrs.lang : null;
    found.push({ path, text: textOf(node), lang, node });
  });
  return found;
}

/** The pictures of a body, alone or in galleries. */
export function picturesIn(body: BodyNode): { node: BodyNode; path: number[] }[] {
  const found: { node: BodyNode; path: number[] }[] = [];
  visit(body, [], (node, path) => {
    if (node.type === 'picture' || node.type === 'galleryPicture') found.push({ node, path });
  });
  return found;
}

/** Visits a node and its descendants, parents first, with the indexes of each path. */
export function visit(node: BodyNode, path: number[], see: (node: BodyNode, path: number[]) => void): void {
  see(node, path);
  node.content?.forEach((child, index) => visit(child, [...path, index], see));
}
