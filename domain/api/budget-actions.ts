import * as z from 'zod/mini';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Id } from './ids';
import { DeadlineTime } from './planning/plans';
import { Problem } from './problem';
import { based } from './story-writes';

/** The maximum number of stories in one action: one page of the budget. */
export const MAX_CONCURRENT = 100;

/** The workflow steps that are available for several stories at once. */
export const STEPS_AT_ONCE = ['submit', 'approve', 'publish', 'return', 'spike', 'revive'] as const;
export type StepAtOnce = (typeof STEPS_AT_ONCE)[number];

/** One action on several stories: assign, set a desk or deadline, or move to the next stage. */
const ActAtOnce = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), personId: z.nullable(Id) }),
  z.strictObject({ kind: z.literal('desk'), deskId: z.nullable(Id) }),
  z.strictObject({ kind: z.literal('deadline'), deadline: DeadlineTime }),
  z.strictObject({
    kind: z.literal('step'),
    action: z.enum(STEPS_AT_ONCE),
    /** The reason, for actions that notify the newsroom. */
    reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason))),
  }),
]);
export type ActAtOnce = z.infer<typeof ActAtOnce>;

/** One action on several stories, each with the version that the person saw. */
export const ActionsRequest = z.strictObject({
  stories: z.array(z.strictObject({ id: Id, ...based })).check(z.minLength(1), z.maxLength(MAX_CONCURRENT)),
  act: ActAtOnce,
});
export type ActionsRequest = z.infer<typeof ActionsRequest>;

/** The result for each story, in the order of the request; null on success. */
export const ActionsAnswer = z.object({
  results: z.array(z.object({ id: z.string(), problem: z.nullable(Problem) })),
});
export type ActionsAnswer = z.infer<typeof ActionsAnswer>;
