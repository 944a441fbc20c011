import type { PictureFacts } from '@/domain/media/media';
import type { ByLanguage } from '@/domain/paper/by-language';
import type { Refusal } from '@/domain/people/abilities';
import type { Stage } from '@/domain/story/workflow';
import type { LibraryAnswer } from '@/domain/api/media';
import type { ExistingPicture } from '@/domain/api/uploaded-picture';
import { pictureParameters, type PictureChoice, type PictureState } from '@/domain/media/picture-choice';

/** What the screen shows: how the list is narrowed, which picture is open, and where the list starts. */
export interface ShownPictures extends PictureChoice {
  picture: string | null;
  /** The cursor where the list starts; null: with the newest. */
  after: string | null;
}

/** The screen of the pictures as the server answers it. */
export interface PicturesView {
  chosen: ShownPictures;
  list: LibraryAnswer;
  /** How many are found, and would be in each state; counted up to a bound. */
  found: number;
  states: Record<PictureState, number>;
  editions: EditionName[];
}

/** An edition that can publish a picture. */
export type EditionName = { id: string; code: string; name: string; shortName: string };

/** The address of the screen. */
export function picturesHref({ picture, after, ...choice }: ShownPictures): string {
  const query = pictureParameters(choice);
  if (picture) query.set('picture', picture);
  if (after) query.set('after', after);
  return query.size ? `/newsroom/pictures?${query}` : '/newsroom/pictures';
}

/** Whether the list is narrowed at all. */
export const isNarrowed = (choice: PictureChoice) => pictureParameters(choice).size > 0;

/** A story that shows a picture. */
export interface StoryPlaceView {
  id: string;
  name: string;
  stage: Stage;
  edition: string;
  leads: boolean;
  inText: boolean;
  isLive: boolean;
}

/** What people change of a picture; times are ISO texts. */
export type PictureFields = Omit<PictureFacts, 'rightsUntil'> & { rightsUntil: string | null };

/** A picture beside the list. */
export interface PictureDetail {
  id: string;
  name: string;
  width: number;
  height: number;
  bytes: number;
  addedAt: string;
  /** As written by the photographer; empty when missing. */
  place: string;
  /** On the clock of the camera, as if that were UTC. */
  takenAt: string | null;
  /** The AI system that made it, as its file says; empty texts when it does not. */
  ai: { system: string; version: string; prompt: string; promptWriter: string };
  uploadedBy: string | null;
  fields: PictureFields;
  /** Why this person may not change it; null: they may. */
  refusal: Refusal | null;
  /** Of the paper, to choose from. */
  editions: EditionName[];
  /** Whether this person may delete it while nothing uses it. */
  mayDelete: boolean;
  /** Whether anything uses it; null when that is not certain yet. */
  isUsed: boolean | null;
  /** Whether it is deleted, and can be restored. */
  isDeleted: boolean;
  /** Others of the library that look like it, the most alike first. */
  similar: ExistingPicture[];
  places: {
    stories: StoryPlaceView[];
    /** Of stories, counted up to a bound. */
    count: number;
    fronts: { id: string; edition: string; section: string | null; isLive: boolean }[];
    authors: { id: string; names: ByLanguage }[];
    pages: { id: string; name: string }[];
  };
  opens: Record<'fronts' | 'authors' | 'pages', boolean>;
}
