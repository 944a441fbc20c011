import { Fragment, type Node } from 'prosemirror-model';

/** One text of a block. */
export interface ConvertedPiece {
  content: Fragment;
  /** The language set by the block. */
  lang: string | null;
  /** The level of a heading, else 0. */
  level: number;
}

/** The parts of a block, to convert it to another kind. */
export interface Pieces {
  texts: ConvertedPiece[];
  /** The speaker. */
  cite: string;
  /** The heading. */
  title: string;
  /** Whether it contains more than rows of paragraphs: nested lists or headings. */
  isNested: boolean;
}

const pieceOf = (node: Node, level = 0, lang: string | null = null): ConvertedPiece => ({
  content: node.content,
  lang,
  level,
});

/** The parts of a block; null for a block without text, or with a suggested paragraph end. */
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
