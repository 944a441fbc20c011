import type { Stage } from '@/domain/story/workflow';

/** A translation and its source, as one row of the list. Times are ISO strings. */
export interface TranslationLine {
  id: string;
  storyId: string;
  slug: string;
  headline: string;
  stage: Stage;
  editionId: string;
  translator: string;
  sourceId: string;
  sourceHeadline: string;
  sourceStage: Stage;
  sourceEditionId: string;
  /** The source revision that was translated, and the one it was compared with. */
  madeFrom: number;
  comparedTo: number;
  /** Whether it is still the text of its source, in its language. */
  untouched: boolean;
  /** The number of outdated places, and since when it has been outdated or up to date. */
  changed: number;
  /** The number of machine-translated texts that are not reviewed yet. */
  unread: number;
  since: string;
}
