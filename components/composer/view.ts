import type { JournalOwner } from '@/components/journal/journal-owner';
import type { RuleName } from '@/domain/checks/finding';
import type { PictureSize } from '@/domain/media/media';
import type { Ink } from '@/domain/paper/inks';
import type { StoryWithText } from '@/domain/api/story';
import type { StyleRule } from '@/domain/style/style-rule';
import type { Stage } from '@/domain/story/workflow';

/** A story as the composer gets it from the server. */
export type ComposerStory = StoryWithText;

export interface ComposerEdition {
  id: string;
  code: string;
  ink: Ink;
  name: string;
  shortName: string;
  mark: string;
  /** IANA zone of its readers. */
  zone: string;
  lang: string;
  secondLang: string | null;
}

export interface ComposerSection {
  id: string;
  editionId: string;
  parentId: string | null;
  name: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface ComposerProps {
  story: ComposerStory;
  me: Named & { email: string };
  journal: JournalOwner;
  editions: ComposerEdition[];
  sections: ComposerSection[];
  desks: Named[];
  authors: Named[];
  topics: Named[];
  /** Every picture that the story's text names, so that it can be shown in its size. */
  pictures: Record<string, PictureSize>;
  /** Editions in which this person may create a version of the story. */
  offers: string[];
  /** Desks of the story's edition on which this person may write; null: no desk. */
  offeredDesks: (string | null)[];
  /** The same story in other editions. */
  versions: { editionId: string; storyId: string; stage: Stage }[];
  /** In how many places it is behind what it was made from; null: it was not made from another story. */
  translation: { changed: number } | null;
  siteName: string;
  /** The house style in every language of the paper. */
  styleRules: StyleRule[];
  /** Checks that require a reason before publishing. */
  reasonRules: RuleName[];
  /** Headlines of the stories that this one names, by id. */
  headlines: Record<string, string>;
  /** Language of the interface, as a BCP 47 tag. */
  lang: string;
}
