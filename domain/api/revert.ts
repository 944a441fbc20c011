import * as z from 'zod/mini';
import { MAX_REVERTED } from '@/domain/audit/revert/acts';
import { FIELD_LIMITS } from '@/domain/story/story';
import { ClientId, Id } from './ids';

const Time = z.iso.datetime({ offset: true });

/** Reverts the actions of a person between two times. */
export const RevertRequest = z.strictObject({
  /** Idempotency key of the run. */
  key: ClientId,
  personId: Id,
  from: Time,
  to: Time,
  /** The reason, for the history of each story. */
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason)),
  /** Keys of items to revert even though someone else has changed them since. */
  chosen: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2 * MAX_REVERTED)),
});
export type RevertRequest = z.infer<typeof RevertRequest>;
