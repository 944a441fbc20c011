import { embedUrl, isEmbedProvider, siteName } from '@/domain/document/blocks/embed';
import { transcriptParagraphs } from '@/domain/document/blocks/recording';
import type { BodyNode } from '@/domain/document/body';
import type { BlockName } from '@/domain/document/schema';
import { printedText } from '@/domain/document/second-attributes';
import { numberOf, textOf, type ExportContext, type InlineName } from '../exported-story';

/** The role of a paragraph; a format has a style for each. */
export type ParagraphRole =
  | ('body' | 'heading2' | 'heading3' | 'quotation' | 'pullQuote' | 'attribution' | 'divider')
  | ('factBoxTitle' | 'factBox' | 'link' | 'transcript');

/** A list, shared by its items, and the number of its first item. */
export interface PrintList {
  ordered: boolean;
  start: number;
  /** The nesting depth. */
  level: number;
}

/** A part of a body, in the order in which print formats write them. */
export type PrintPart =
  /** The inline content of a node. */
  | { kind: 'text'; role: ParagraphRole; of: BodyNode }
  | { kind: 'words'; role: ParagraphRole; words: string; address?: string | null }
  /** A paragraph of an item; only the first of an item has its bullet or number. */
  | { kind: 'item'; list: PrintList; item: number; isFirst: boolean; of: BodyNode }
  | { kind: 'picture'; media: string; alt: string }
  | { kind: 'caption'; caption: string; credit: string }
  | { kind: 'table'; table: BodyNode; caption: string; source: string };

/** Nodes that their parent block writes. */
type Inner = 'listItem' | 'galleryPicture' | 'tableRow' | 'tableCell' | 'tableHeader' | 'bilingualText';

type PrintedBlock = Exclude<BlockName, InlineName | Inner>;

const text = (of: BodyNode, role: ParagraphRole): PrintPart => ({ kind: 'text', role, of });

const words = (role: ParagraphRole, plain: string, address?: string | null): PrintPart[] =>
  plain ? [{ kind: 'words', role, words: plain, address }] : [];

const heading = (level: number): ParagraphRole => (level === 3 ? 'heading3' : 'heading2');

const captionOf = ({ attrs }: BodyNode): PrintPart => ({
  kind: 'caption',
  caption: printedText(attrs, 'caption'),
  credit: printedText(attrs, 'credit'),
});

const picture = (node: BodyNode): PrintPart[] => [
  { kind: 'picture', media: textOf(node, 'media'), alt: printedText(node.attrs, 'alt') },
  captionOf(node),
];

const recording = (node: BodyNode, { mediaUrl }: ExportContext): PrintPart[] => [
  ...words('link', printedText(node.attrs, 'title') || node.type, mediaUrl(textOf(node, 'media'))),
  captionOf(node),
  ...transcriptParagraphs(textOf(node, 'transcript')).flatMap(line => words('transcript', line)),
];

function listAt(node: BodyNode, level: number): PrintPart[] {
  const list = { ordered: node.type === 'orderedList', start: numberOf(node, 'start', 1), level };
  return (node.content ?? []).flatMap(({ content = [] }, item) =>
    content.flatMap((child, at): PrintPart[] =>
      child.type === 'paragraph'
        ? [{ kind: 'item', list, item, isFirst: at === 0, of: child }]
        : listAt(child, level + 1),
    ),
  );
}

const list = (node: BodyNode) => listAt(node, 0);

/** The parts of each block in print. A block without an entry is a type error. */
const PARTS: Record<PrintedBlock, (node: BodyNode, context: ExportContext) => PrintPart[]> = {
  paragraph: node => [text(node, 'body')],
  heading: node => [text(node, heading(numberOf(node, 'level', 2)))],
  bulletList: list,
  orderedList: list,
  quotation: node => [
    ...(node.content ?? []).map(paragraph => text(paragraph, 'quotation')),
    ...words('attribution', textOf(node, 'cite')),
  ],
  pullQuote: node => [text(node, 'pullQuote'), ...words('attribution', textOf(node, 'attribution'))],
  picture,
  gallery: node => [...(node.content ?? []).flatMap(picture), captionOf(node)],
  factBox: (node, context) => [
    ...words('factBoxTitle', textOf(node, 'title')),
    ...(node.content ?? []).flatMap(child =>
      child.type === 'paragraph' ? [text(child, 'factBox')] : printParts(child, context),
    ),
  ],
  table: node => [
    {
      kind: 'table',
      table: node,
      caption: printedText(node.attrs, 'caption'),
      source: printedText(node.attrs, 'source'),
    },
  ],
  embed(node) {
    const [provider, id, title] = [textOf(node, 'provider'), textOf(node, 'id'), textOf(node, 'title')];
    if (!isEmbedProvider(provider)) return words('link', title);
    return words('link', title || siteName(provider, id), embedUrl(provider, id));
  },
  audio: recording,
  video: recording,
  relatedStory(node, context) {
    const story = context.story(textOf(node, 'story'));
    return story ? words('link', story.headline, story.url) : [];
  },
  divider: () => words('divider', '* * *'),
  bilingualPair(node) {
    const level = numberOf(node, 'level', 0);
    return (node.content ?? []).map(side => text(side, level ? heading(level) : 'body'));
  },
};

/**
 * The parts of a block for print formats.
 * @throws RangeError for an unknown block
 */
export function printParts(node: BodyNode, context: ExportContext): PrintPart[] {
  if (!Object.hasOwn(PARTS, node.type)) throw new RangeError(`There is no block "${node.type}"`);
  return PARTS[node.type as PrintedBlock](node, context);
}
