import type { StoryFields } from './story';

/** Limits of one commit. */
export const COMMIT_LIMITS = {
  steps: 500,
  /** Versions since the base version of a commit. */
  versions: 500,
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
