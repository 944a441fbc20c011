import * as z from 'zod/mini';
import type { Ability } from './abilities';
import { STAGES } from './workflow';

// The small form of zod: the whole of it would be a quarter of the composer's script.
const time = z.string();

/** How a story stands besides its text, as the newsroom's API answers it. Times are ISO texts. */
export const StoryState = z.object({
  id: z.string(),
  version: z.int(),
  stage: z.enum(STAGES),
  editionId: z.string(),
  deskId: z.nullable(z.string()),
  updatedAt: time,
  savedByName: z.nullable(z.string()),
  /** Readers have had an address of it, so its slug no longer follows the headline. */
  wasPublic: z.boolean(),
  liveAddress: z.nullable(z.string()),
  hasUnpublishedChanges: z.boolean(),
  revisionNumber: z.int(),
  /** Whether this person may set or lift the embargo now. */
  mayEmbargo: z.boolean(),
  /** What the checks need to know besides the text. */
  checkFacts: z.object({
    embargoUntil: z.nullable(time),
    rightsUntil: z.record(z.string(), time),
    deadLinks: z.array(z.string()),
    notes: z.object({ blocking: z.int(), open: z.int() }),
  }),
  abilities: z.array(
    z.custom<Ability>(value => typeof value === 'object' && value !== null && 'action' in value),
  ),
});
export type StoryState = z.infer<typeof StoryState>;

/** The answer to a save. */
export const SaveAnswer = z.object({ story: StoryState });
