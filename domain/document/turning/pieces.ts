import { Fragment, type Node } from 'prosemirror-model';

/** One text of a block. */
export interface Piece {
  content: Fragment;
  /** The language that the block names for it. */
  lang: string | null;
  /** The level of a heading, else 0. */
  level: number;
}

/** What a block is made of, so that another kind of block can be made of it. */
export interface Pieces {
  texts: Piece[];
  /** The speaker. */
  cite: string;
  /** What is written over it. */
  title: string;
  /** Whether its texts are more than a row of paragraphs: lists within it, or headings among them. */
  isNested: boolean;
}

const pieceOf = (node: Node, level = 0, lang: string | null = null): Piece => ({
  content: node.content,
  lang,
  level,
});

/** The pieces of a block; null for a block that is no text, or of which a suggestion parts a paragraph. */
export function piecesOf(block: Node): Pieces | null {
  const pieces: Pieces = { texts: [], cite: '', title: '', isNested: false };
  let isParted = false;
  block.descendants(node => void (isParted ||= node.type.name === 'paragraphEnd'));
  if (isParted) return null;
  switch (block.type.name) {
    case 'paragraph':
      pieces.texts.push(pieceOf(block));
      return pieces;
    case 'heading':
      pieces.texts.push(pieceOf(block, block.attrs.level as number));
      return pieces;
    case 'pullQuote':
      pieces.texts.push(pieceOf(block));
      pieces.cite = block.attrs.attribution as string;
      return pieces;
    case 'quotation':
      block.forEach(text => pieces.texts.push(pieceOf(text)));
      pieces.cite = (block.attrs.cite as string | null) ?? '';
      return pieces;
    case 'bulletList':
    case 'orderedList':
      block.forEach(item => {
        pieces.isNested ||= item.childCount > 1;
        pieces.texts.push(pieceOf(item.child(0)));
      });
      return pieces;
    case 'factBox':
      block.forEach(inner => {
        pieces.isNested ||= inner.type.name !== 'paragraph';
        pieces.texts.push(pieceOf(inner));
      });
      pieces.title = block.attrs.title as string;
      return pieces;
    case 'bilingualPair':
      block.forEach(side => {
        if (side.content.size)
          pieces.texts.push(pieceOf(side, block.attrs.level as number, side.attrs.lang as string));
      });
      if (!pieces.texts.length) pieces.texts.push({ content: Fragment.empty, lang: null, level: 0 });
      return pieces;
    default:
      return null;
  }
}
