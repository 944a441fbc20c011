import type { ForeignThread } from '../item';
import type { Losses } from '../losses';
import type { TrackedChanges } from './changes';
import type { WordComments } from './comments';
import type { OpenFields } from './fields';
import type { Relation } from './parts';
import type { WordDrawing } from './pictures';
import type { WordStyles } from './styles';

/** What is read of a Word file besides its paragraphs. */
export interface WordReading {
  styles: WordStyles;
  relations: Map<string, Relation>;
  comments: WordComments;
  changes: TrackedChanges;
  losses: Losses;
  pictures: WordDrawing[];
  /** The texts of notes, by their kind and id. */
  notes: Map<string, string>;
  /** The notes that the text names, in order. */
  named: string[];
  /** Conversations whose words are being read. */
  open: Set<ForeignThread>;
  fields: OpenFields;
}
