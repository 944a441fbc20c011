import type { HeadText } from './fields/derive';
import type { LeadTextName } from './fields/lead-texts';

/** A place in a story besides its body, by the name of its control in the composer. */
export type FieldName = HeadText | LeadTextName | 'lead' | 'slug' | 'section' | 'byline' | 'body';

/** A place in the body: the indexes of the path to a block, and a range of its text. */
export interface BlockPlace {
  path: number[];
  /** Offsets in UTF-16 units; a node inside a line, such as a footnote, counts one. */
  from: number;
  to: number;
}

/** A place in a story: a field, or a range of its text; or a range in the body. */
export type StoryPlace = { field: FieldName; from?: number; to?: number } | BlockPlace;
