import * as z from 'zod/mini';
import { COMMIT_LIMITS, type Commit } from '@/domain/story/commit';
import { STAGES } from '@/domain/story/workflow';
import { isRecord } from '@/domain/is-record';
import { based } from './story-writes';

/** A change to a text as steps, as sent to every window. */
export const CommitEntry = z.object({
  version: z.int(),
  key: z.string(),
  personId: z.string(),
  steps: z.array(z.unknown()),
  fields: z.optional(z.custom<NonNullable<Commit['fields']>>(isRecord)),
});

/** A change to a text as steps; it is merged with the commits made since its version. */
export const CommitRequest = z.strictObject({
  ...based,
  /** A hash of the schema of the steps. */
  schema: z.string().check(z.maxLength(64)),
  steps: z.array(z.unknown()).check(z.maxLength(COMMIT_LIMITS.steps)),
  /** The new values of fields, and the values that they replace. */
  change: z.optional(z.strictObject({ fields: z.unknown(), before: z.record(z.string(), z.unknown()) })),
});
export type CommitRequest = z.infer<typeof CommitRequest>;

/** The answer to a commit. */
export const CommitAnswer = z.object({
  version: z.int(),
  stage: z.enum(STAGES),
  /** The commits between its base version and this one; null when they are no longer kept. */
  commits: z.nullable(z.array(CommitEntry)),
  /** Its steps as applied; omitted when they equal those of the request. */
  steps: z.optional(z.array(z.unknown())),
  /** The indexes of its steps that could not be applied. */
  lost: z.array(z.int()),
  /** A digest of the body. */
  digest: z.string(),
});
export type CommitAnswer = z.infer<typeof CommitAnswer>;

/** The commits after a version; null when some are no longer kept, or the text was replaced as a whole. */
export const CommitsAnswer = z.object({ version: z.int(), commits: z.nullable(z.array(CommitEntry)) });
