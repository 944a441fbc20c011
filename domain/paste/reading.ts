import type { BodyNode } from '@/domain/document/body';
import type { Dropped } from './dropped';
import type { InlineMarks } from './inline';
import type { ItemFacts } from './lists';
import type { PastedPicture } from './pictures';

/** The state while a paste is read. */
export interface Reading {
  /** Reads nodes within a list, a table or a quotation into blocks. */
  readBlocks(nodes: Iterable<Node>, marks?: InlineMarks): BodyNode[];
  /** What the source program records about items of lists, beyond their place. */
  items: Map<Element, ItemFacts>;
  footnotes: Map<Element, string>;
  /** Office programs set a language on every word, so only that of a web page is meaningful. */
  keepsLanguages: boolean;
  /** The highest heading of the source, 1 to 6. */
  topHeading: number;
  pictures: PastedPicture[];
  dropped: Dropped;
}
