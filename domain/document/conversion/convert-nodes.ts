import { Fragment, type Attrs, type Node, type Schema } from 'prosemirror-model';
import { inLanguage, sideOf, withoutLanguage, type TextLanguages } from '../conversion/languages';
import { piecesOf, type ConvertedPiece, type Pieces } from '../conversion/pieces';

/** The kinds of block that can be converted to each other, in menu order. */
export const CONVERTIBLE_KINDS = [
  'paragraph',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'quotation',
  'pullQuote',
  'factBox',
  'pair',
] as const;
export type ConvertibleKind = (typeof CONVERTIBLE_KINDS)[number];

/**
 * The kind of a block; null for one that cannot be converted. A pair with a heading has the kind of the
 * heading.
 */
export function convertibleKindOf(block: Node): ConvertibleKind | null {
  const { name } = block.type;
  if (name === 'heading' || (name === 'bilingualPair' && block.attrs.level))
    return block.attrs.level === 3 ? 'heading3' : 'heading2';
  if (name === 'bilingualPair') return 'pair';
  return CONVERTIBLE_KINDS.find(kind => kind === name) ?? null;
}

const isList = ({ type }: Node) => type.name === 'bulletList' || type.name === 'orderedList';

/**
 * The blocks converted to another kind, with all text, notes, suggestions, sources and titles. Null when that
 * kind cannot hold them, or when the blocks already have that kind.
 */
export function convertNodes(
  blocks: readonly Node[],
  kind: ConvertibleKind,
  langs: TextLanguages,
): Node[] | null {
  const [first] = blocks;
  if (!first || blocks.every(block => convertibleKindOf(block) === kind)) return null;
  const all: { block: Node; pieces: Pieces }[] = [];
  for (const block of blocks) {
    const pieces = piecesOf(block);
    if (!pieces) return null;
    all.push({ block, pieces });
  }
  const { schema } = first.type;
  const make = (name: string, attrs: Attrs | null, content: Fragment | Node[]) =>
    schema.nodes[name]!.create(attrs, content);
  const cites = new Set(all.map(({ pieces }) => pieces.cite).filter(Boolean));
  const hasTitle = all.some(({ pieces }) => pieces.title);
  const isNested = all.some(({ pieces }) => pieces.isNested);
  const texts = all.flatMap(({ pieces }) => pieces.texts);
  const isPlain = !cites.size && !hasTitle && !isNested;
  const paragraph = (piece: ConvertedPiece) => make('paragraph', null, contentOf(piece, langs));
  const heading = (level: number) => (piece: ConvertedPiece) =>
    make('heading', { level }, contentOf(piece, langs));

  switch (kind) {
    case 'paragraph':
      return cites.size ? null : all.flatMap(({ block, pieces }) => opened(block, pieces, schema, paragraph));
    case 'heading2':
    case 'heading3': {
      const level = kind === 'heading3' ? 3 : 2;
      if (blocks.every(({ type }) => type.name === 'bilingualPair'))
        return blocks.map(block => make('bilingualPair', { level }, block.content));
      return isPlain ? texts.map(heading(level)) : null;
    }
    case 'quotation':
      if (hasTitle || isNested || cites.size > 1) return null;
      return [make('quotation', { cite: [...cites][0] ?? null }, texts.map(paragraph))];
    case 'pullQuote':
      if (hasTitle || isNested || texts.length > 1) return null;
      return [make('pullQuote', { attribution: [...cites][0] ?? '' }, contentOf(texts[0]!, langs))];
    case 'bulletList':
    case 'orderedList': {
      if (cites.size || hasTitle || all.some(({ block, pieces }) => pieces.isNested && !isList(block)))
        return null;
      const items = all.flatMap(({ block, pieces }) =>
        isList(block)
          ? childrenOf(block)
          : pieces.texts.map(piece => make('listItem', null, [paragraph(piece)])),
      );
      return [make(kind, null, items)];
    }
    case 'factBox': {
      if (cites.size || blocks.some(({ type }) => type.name === 'factBox')) return null;
      const inner = all.flatMap(({ block, pieces }) =>
        isList(block) || block.type.name === 'heading'
          ? [block]
          : pieces.texts.map(piece => (piece.level ? heading(piece.level)(piece) : paragraph(piece))),
      );
      return [make('factBox', null, inner)];
    }
    case 'pair':
      if (langs.second === null || !isPlain) return null;
      return pairs(all, langs, schema);
  }
}

const contentOf = ({ content, lang }: ConvertedPiece, { first }: TextLanguages) =>
  lang !== null && lang !== first ? inLanguage(content, lang) : content;

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach(child => void children.push(child));
  return children;
}

/** The paragraphs and other content of a block, in sequence. */
function opened(
  block: Node,
  { texts, title }: Pieces,
  schema: Schema,
  paragraph: (piece: ConvertedPiece) => Node,
): Node[] {
  if (isList(block)) return childrenOf(block).flatMap(childrenOf);
  if (block.type.name !== 'factBox') return texts.map(paragraph);
  const { heading } = schema.nodes;
  const over = title ? [heading!.create({ level: 3 }, schema.text(title))] : [];
  return [...over, ...childrenOf(block)];
}

/** Text pairs: two adjacent texts in both languages become one. */
function pairs(all: { block: Node; pieces: Pieces }[], langs: TextLanguages, schema: Schema): Node[] {
  const { bilingualPair, bilingualText } = schema.nodes;
  const tags = [langs.first, langs.second!] as const;
  const rows: { level: number; sides: [Fragment | null, Fragment | null] }[] = [];
  for (const { block, pieces } of all) {
    if (block.type.name === 'bilingualPair') {
      const [one, other] = [block.child(0).content, block.child(1).content];
      rows.push({ level: 0, sides: [one, other] });
      continue;
    }
    for (const { content, lang, level } of pieces.texts) {
      const side = sideOf(content, lang, langs);
      const text = withoutLanguage(content, tags[side]);
      const last = rows.at(-1);
      if (side === 1 && last && last.level === level && last.sides[0] && !last.sides[1]) last.sides[1] = text;
      else rows.push({ level, sides: side ? [null, text] : [text, null] });
    }
  }
  return rows.map(({ level, sides }) =>
    bilingualPair!.create(
      { level },
      sides.map((side, index) => bilingualText!.create({ lang: tags[index] }, side ?? Fragment.empty)),
    ),
  );
}
