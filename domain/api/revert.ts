import * as z from 'zod/mini';
import { MOST_REVERTED } from '@/domain/audit/revert/acts';
import { FIELD_LIMITS } from '@/domain/story/story';
import { ClientId, Id } from './ids';

const Time = z.iso.datetime({ offset: true });

/** Takes back what a person did between two times. */
export const RevertRequest = z.strictObject({
  /** Makes asking twice start one run. */
  key: ClientId,
  personId: Id,
  from: Time,
  to: Time,
  /** Why, for the history of each story. */
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason)),
  /** Keys of the items that someone else has changed since, and that are reverted all the same. */
  chosen: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2 * MOST_REVERTED)),
});
export type RevertRequest = z.infer<typeof RevertRequest>;
