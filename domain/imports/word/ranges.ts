import type { XmlElement } from '../xml-tree';
import type { WordReading } from './reading';

/** The begin or end of the words of a comment, or of a move. It may be between paragraphs, or in one. */
export function markRange(element: XmlElement, { comments, open, changes }: WordReading): void {
  const { name, attributes } = element;
  if (name === 'w:moveFromRangeStart' || name === 'w:moveToRangeStart') return changes.beginMove(element);
  const thread = comments.threadOf.get(attributes['w:id'] ?? '');
  if (thread && name === 'w:commentRangeStart') open.add(thread);
  if (thread && name === 'w:commentRangeEnd') open.delete(thread);
}
