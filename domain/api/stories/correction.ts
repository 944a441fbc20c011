import * as z from 'zod/mini';
import { FIELD_LIMITS } from '@/domain/story/story';
import { ClientId, Id } from '../ids';
import { Problem } from '../problem';
import { StoryAnswer } from '../story';
import { CorrectionText } from '../story-writes';

/** The maximum number of versions in one request: more than the editions of a paper. */
const MAX_OTHERS = 30;

/** The action on one other published edition. The key makes it idempotent. */
const OtherVersion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correct'), storyId: Id, key: ClientId, text: CorrectionText }),
  z.strictObject({ kind: z.literal('ask'), storyId: Id, key: ClientId }),
]);
export type OtherVersion = z.infer<typeof OtherVersion>;

/** Corrects a published story, and optionally its versions in other editions. */
export const CorrectionRequest = z.strictObject({
  key: ClientId,
  /** The public note. */
  text: CorrectionText,
  /** The error, for the newsroom. */
  wrong: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason))),
  others: z.array(OtherVersion).check(
    z.maxLength(MAX_OTHERS),
    z.refine(others => new Set(others.map(({ storyId }) => storyId)).size === others.length),
  ),
});
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

/** A correction that another person proposed. */
const Proposed = z.object({ personName: z.string(), text: z.string() });

/** The corrected story, and the result for each other edition, in the order of the request; null on success. */
export const CorrectionAnswer = z.extend(StoryAnswer, {
  /** Whether a second person has to publish the correction of the story. */
  isProposed: z.boolean(),
  others: z.array(z.object({ storyId: z.string(), isProposed: z.boolean(), problem: z.nullable(Problem) })),
});
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>;

/** Published versions of a story in other editions, and what this person can do with each. */
export const CorrectionChoices = z.object({
  /** Corrections of the story that this person can publish as the second one. */
  proposed: z.array(Proposed),
  others: z.array(
    z.object({
      storyId: z.string(),
      editionId: z.string(),
      headline: z.string(),
      /** Why this person cannot correct it; null when they can. */
      problem: z.nullable(Problem),
      /** The names of people who can do it instead. */
      asked: z.array(z.string()),
    }),
  ),
});
export type CorrectionChoices = z.infer<typeof CorrectionChoices>;
export type OtherEdition = CorrectionChoices['others'][number];
