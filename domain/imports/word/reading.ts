import type { ForeignThread } from '../item';
import type { Losses } from '../losses';
import type { TrackedChanges } from './changes';
import type { WordComments } from './comments';
import type { OpenFields } from './fields';
import type { Relation } from './parts';
import type { WordDrawing } from './pictures';
import type { WordStyles } from './styles';
import type { XmlElement } from '../xml-tree';

/** The state of reading a Word file, besides its paragraphs. */
export interface WordReading {
  styles: WordStyles;
  relations: Map<string, Relation>;
  comments: WordComments;
  changes: TrackedChanges;
  losses: Losses;
  pictures: WordDrawing[];
  /** The texts of notes, by their kind and id. */
  notes: Map<string, string>;
  /** The notes that the text refers to, in order. */
  named: string[];
  /** Conversations whose words are being read. */
  open: Set<ForeignThread>;
  fields: OpenFields;
}

/** Handles the start or end of the words of a comment, or of a move. It may be between paragraphs, or in one. */
export function markRange(element: XmlElement, { comments, open, changes }: WordReading): void {
  const { name, attributes } = element;
  if (name === 'w:moveFromRangeStart' || name === 'w:moveToRangeStart') return changes.beginMove(element);
  const thread = comments.threadOf.get(attributes['w:id'] ?? '');
  if (thread && name === 'w:commentRangeStart') open.add(thread);
  if (thread && name === 'w:commentRangeEnd') open.delete(thread);
}
