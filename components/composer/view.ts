import type { Ability } from '@/domain/story/abilities';
import type { RuleName } from '@/domain/checks/finding';
import type { Body } from '@/domain/document/body';
import type { Ink } from '@/domain/paper/inks';
import type { StoryFields } from '@/domain/story/story';
import type { StyleRule } from '@/domain/style/style-rule';
import type { Stage } from '@/domain/story/workflow';

/** A story as the composer gets it from the server. Times are ISO texts. */
export interface ComposerStory {
  id: string;
  version: number;
  stage: Stage;
  editionId: string;
  deskId: string | null;
  fields: StoryFields;
  body: Body;
  updatedAt: string;
  savedByName: string | null;
  /** Readers have had an address of it, so its slug no longer follows the headline. */
  wasPublic: boolean;
  liveAddress: string | null;
  hasUnpublishedChanges: boolean;
  revisionNumber: number;
  /** Whether this person may set or lift the embargo now. */
  mayEmbargo: boolean;
  /** What the checks need to know besides the text. */
  checkFacts: {
    embargoUntil: string | null;
    rightsUntil: Record<string, string>;
    deadLinks: readonly string[];
    notes: { blocking: number; open: number };
  };
  abilities: Ability[];
}

export interface ComposerEdition {
  id: string;
  code: string;
  ink: Ink;
  name: string;
  shortName: string;
  mark: string;
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

export interface PictureSize {
  id: string;
  width: number;
  height: number;
}

export interface ComposerProps {
  story: ComposerStory;
  me: Named & { email: string };
  editions: ComposerEdition[];
  sections: ComposerSection[];
  desks: Named[];
  authors: Named[];
  topics: Named[];
  /** Every picture that the story's text names, so that it can be shown in its size. */
  pictures: Record<string, PictureSize>;
  /** Editions in which this person may create a version of the story. */
  offers: string[];
  /** The same story in other editions. */
  versions: { editionId: string; storyId: string; stage: Stage }[];
  siteName: string;
  /** The house style in every language of the paper. */
  styleRules: StyleRule[];
  /** Checks that ask for a reason before readers get the story. */
  reasonRules: RuleName[];
  /** Headlines of the stories that this one names, by id. */
  headlines: Record<string, string>;
  /** Language of the interface, as a BCP 47 tag. */
  lang: string;
}
