import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { validRules } from './attributes';
import { BLOCK_ID, blockIdAttribute } from './block-id';
import { bilingualPair, bilingualText } from './blocks/bilingual-pair';
import { divider } from './blocks/divider';
import { embed } from './blocks/embed';
import { factBox } from './blocks/fact-box';
import { gallery, galleryPicture } from './blocks/gallery';
import { heading } from './blocks/heading';
import { footnote, hardBreak, paragraphEnd, text } from './blocks/inline';
import { bulletList, listItem, orderedList } from './blocks/list';
import { paragraph } from './blocks/paragraph';
import { picture } from './blocks/picture';
import { pullQuote } from './blocks/pull-quote';
import { quotation } from './blocks/quotation';
import { audio, video } from './blocks/recording';
import { relatedStory } from './blocks/related-story';
import { table, tableCell, tableHeader, tableRow } from './blocks/table';
import { MARKS } from './marks';
import type { BlockSpec, InlineMark } from './spec';

const blocks = {
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  quotation,
  pullQuote,
  picture,
  gallery,
  galleryPicture,
  factBox,
  table,
  tableRow,
  tableCell,
  tableHeader,
  embed,
  audio,
  video,
  relatedStory,
  divider,
  bilingualPair,
  bilingualText,
  text,
  hardBreak,
  footnote,
  paragraphEnd,
} satisfies Record<string, BlockSpec>;

export type BlockName = keyof typeof blocks;

/** A kind of node, with its name in the schema. */
export interface SchemaBlock extends BlockSpec {
  name: BlockName;
}

const NAMES = Object.keys(blocks) as BlockName[];

/** Whether a document may hold the node directly. */
const isTopLevel = ({ group }: NodeSpec) => group?.split(' ').includes('block') ?? false;

/** Every kind of node of a body, in the order of the composer's menu. */
export const BLOCKS: SchemaBlock[] = NAMES.map(name => {
  const { node, ...rest }: BlockSpec = blocks[name];
  const attrs = isTopLevel(node) ? { ...node.attrs, [BLOCK_ID]: blockIdAttribute } : node.attrs;
  return { name, node: { ...node, attrs, parseDOM: validRules(node.parseDOM, attrs) }, ...rest };
});

const nodes: Record<string, NodeSpec> = { doc: { content: 'block+' } };
for (const block of BLOCKS) nodes[block.name] = block.node;
const marks: Record<string, MarkSpec> = {};
for (const { name, mark } of MARKS) marks[name] = mark;

/** The one schema of a story's body. */
export const bodySchema = new Schema({ nodes, marks });

const blocksByName = new Map<string, SchemaBlock>(BLOCKS.map(block => [block.name, block]));
const marksByName = new Map(MARKS.map(mark => [mark.name, mark]));

/** The block with a name; throws for an unknown name. */
export function blockNamed(name: string): SchemaBlock {
  const block = blocksByName.get(name);
  if (!block) throw new RangeError(`There is no block "${name}"`);
  return block;
}

/** The mark with a name; throws for an unknown name. */
export function markNamed(name: string): InlineMark {
  const mark = marksByName.get(name);
  if (!mark) throw new RangeError(`There is no mark "${name}"`);
  return mark;
}
