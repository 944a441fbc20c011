import type { Stage } from '@/domain/story/workflow';

/** A translation and its source, as the list of translations has them. Times are ISO texts. */
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
  /** The revision of the source that it was made from, and the one that it was compared with. */
  madeFrom: number;
  comparedTo: number;
  /** In how many places it is behind, and since when it is or is not. */
  changed: number;
  /** The number of machine-translated texts that are not reviewed yet. */
  unread: number;
  since: string;
}
