import type { StoryFields } from './story';

/** Limits of one commit. */
export const COMMIT_LIMITS = {
  steps: 500,
  /** Versions since the base version of a commit. */
  versions: 500,
  /** Remote steps since that version, because what each inserted is mapped through the later ones. */
  others: 1000,
  /** Steps of a commit times the remote steps that each is mapped through. */
  mappings: 200_000,
  /** Steps of a commit times all moves, own ones too, times the steps that each step is mapped through with them. */
  throughMoves: 500_000,
  /** Characters of the steps of one commit in the log; a longer one counts as a replacement of the whole text. */
  logged: 200_000,
} as const;

/** A change to a text, merged with concurrent changes, as sent to every window. */
export interface Commit {
  /** The version of the story that it led to. */
  version: number;
  /** The key of the write. */
  key: string;
  personId: string;
  /** ProseMirror steps as JSON, for the text of the previous version. */
  steps: unknown[];
  /** The new values of fields. */
  fields?: Partial<StoryFields>;
}
