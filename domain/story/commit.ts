import type { StoryFields } from './story';

/** Limits of one commit. */
export const COMMIT_LIMITS = {
  steps: 500,
  /** Versions since the one that a commit was made for. */
  versions: 500,
  /** Steps of others since that version, as what each inserted is followed through those after it. */
  others: 1000,
  /** Steps of a commit times those of others that each is mapped through. */
  mappings: 200_000,
  /** Steps of a commit times all moves, own ones too, times the steps that each step is mapped through with them. */
  throughMoves: 500_000,
  /** Characters of the steps of one commit in the log; a longer one counts as a text that was written whole. */
  logged: 200_000,
} as const;

/** A change of a text that is merged with those of others, as each window gets it. */
export interface Commit {
  /** The version of the story that it led to. */
  version: number;
  /** The key of the write. */
  key: string;
  personId: string;
  /** ProseMirror steps as JSON, for the text of the version before. */
  steps: unknown[];
  /** The new values of fields. */
  fields?: Partial<StoryFields>;
}
