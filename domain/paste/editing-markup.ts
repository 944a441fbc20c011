import type { BodyNode } from '@/domain/document/body';

type Marks = NonNullable<BodyNode['marks']>;

/** The notes and suggestions of a document, by the elements that it was written to. A clipboard never has any. */
export interface EditingMarkup {
  /** The marks of the text in an element; none for most. */
  marksOf(element: Element): Marks;
  /** The suggestion that an element is the end of a paragraph of; null for another element. */
  endOf(element: Element): Marks | null;
}
