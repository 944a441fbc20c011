import type { BlockName } from '@/domain/document/schema';
import { bilingualPair, bilingualText } from './bilingual-pair';
import type { BlockView } from './context';
import { embed } from './embed';
import { factBox } from './fact-box';
import { heading } from './heading';
import { divider, footnote, hardBreak, paragraphEnd, text } from './inline';
import { bulletList, listItem, orderedList } from './lists';
import { paragraph } from './paragraph';
import { gallery, galleryPicture, picture } from './pictures';
import { pullQuote, quotation } from './quotation';
import { audio, video } from './recording';
import { relatedStory } from './related-story';
import { table, tableCell, tableHeader, tableRow } from './table';

/** How each node is written. A name without a view is a type error. */
export const BLOCK_VIEWS: Record<BlockName, BlockView> = {
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
};

/** The view of a node, or null for a name that is not in the schema. */
export function viewOf(name: string): BlockView | null {
  return Object.hasOwn(BLOCK_VIEWS, name) ? BLOCK_VIEWS[name as BlockName] : null;
}
