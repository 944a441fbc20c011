import { z } from 'zod';
import { STAGES, type StoryAction } from './workflow';
import type { Ability } from './abilities';

const time = z.string();

/** How a story stands besides its text, as the newsroom's API answers it. Times are ISO texts. */
export const StoryState = z.object({
  id: z.string(),
  version: z.number().int(),
  stage: z.enum(STAGES),
  editionId: z.string(),
  deskId: z.string().nullable(),
  updatedAt: time,
  savedByName: z.string().nullable(),
  /** Readers have had an address of it, so its slug no longer follows the headline. */
  wasPublic: z.boolean(),
  liveAddress: z.string().nullable(),
  hasUnpublishedChanges: z.boolean(),
  revisionNumber: z.number().int(),
  /** Whether this person may set or lift the embargo now. */
  mayEmbargo: z.boolean(),
  /** What the checks need to know besides the text. */
  checkFacts: z.object({
    embargoUntil: time.nullable(),
    rightsUntil: z.record(z.string(), time),
    deadLinks: z.array(z.string()),
    notes: z.object({ blocking: z.number().int(), open: z.number().int() }),
  }),
  abilities: z.array(
    z.object({
      action: z.custom<StoryAction>(value => typeof value === 'string'),
      allowed: z.boolean(),
      refusals: z.array(z.custom<Ability['refusals'][number]>(value => typeof value === 'object')),
    }),
  ),
});
export type StoryState = z.infer<typeof StoryState>;

/** The answer to a save. */
export const SaveAnswer = z.object({ story: StoryState });
