import type { BodyNode } from '@/domain/document/body';
import type { InlineMarks, MarkSource } from './inline';
import type { ItemFacts } from './lists';
import type { PastedPictureReading } from './pictures';

/** The state of reading a paste. */
export interface PasteReading extends MarkSource, PastedPictureReading {
  /** Reads nodes within a list, a table or a quotation into blocks. */
  readBlocks(nodes: Iterable<Node>, marks?: InlineMarks): BodyNode[];
  /** List data recorded by the source program, besides the position. */
  items: Map<Element, ItemFacts>;
  footnotes: Map<Element, string>;
  /** Office programs set a language on every word, so only languages of web pages are used. */
  keepsLanguages: boolean;
  /** The highest heading level of the source, 1 to 6. */
  topHeading: number;
}
