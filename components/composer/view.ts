import type { English } from '@/domain/paper/english';
import type { JournalOwner } from '@/components/journal/sealing';
import type { RuleName } from '@/domain/checks/finding';
import type { PictureSize } from '@/domain/media/media';
import type { Accent } from '@/domain/paper/look';
import type { Ink } from '@/domain/paper/inks';
import type { StoryWithText } from '@/domain/api/story';
import type { StyleRule } from '@/domain/style/style-rule';
import type { Stage } from '@/domain/story/workflow';

/** A story as the server sends it to the composer. */
export type ComposerStory = StoryWithText;

export interface ComposerEdition {
  id: string;
  code: string;
  ink: Ink;
  /** Its own accent colours; null: those of its ink. */
  accent: Accent | null;
  name: string;
  shortName: string;
  mark: string;
  /** IANA zone of the edition. */
  zone: string;
  english: English;
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
  /** Every picture of the story, with its dimensions. */
  pictures: Record<string, PictureSize>;
  /** Editions in which this person can create a version of the story. */
  offers: string[];
  /** Desks of the story's edition on which this person can write; null for no desk. */
  offeredDesks: (string | null)[];
  /** The same story in other editions. */
  versions: { editionId: string; storyId: string; stage: Stage }[];
  /** The number of places in which it is behind its source; null when it is not a translation. */
  translation: { changed: number } | null;
  siteName: string;
  /** The house style in all languages of the paper. */
  styleRules: StyleRule[];
  /** Checks that require a reason before publishing. */
  reasonRules: RuleName[];
  /** Headlines of referenced stories, by id. */
  headlines: Record<string, string>;
  /** Language of the interface, as a BCP 47 tag. */
  lang: string;
}
