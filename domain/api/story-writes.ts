import * as z from 'zod/mini';
import { RULE_NAMES } from '@/domain/checks/finding';
import { FIELD_LIMITS } from '@/domain/story/story';
import { ClientId } from './ids';

/** The version of the story that a write is based on, and the key that makes its repetition harmless. */
export const based = { version: z.int().check(z.positive()), key: ClientId };

/** Takes a story a step further in the workflow, or corrects it. */
export const ActionRequest = z.strictObject({
  ...based,
  action: z.enum([
    'submit',
    'return',
    'approve',
    'publish',
    'unpublish',
    'correct',
    'spike',
    'revive',
    'kill',
    'reinstate',
  ]),
  /** The words of a correction. */
  text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
  /** Why it is done, for the newsroom: needed to send back, to unpublish and to kill. */
  reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason))),
  /** What readers are told in place of a story that is unpublished or killed. */
  readersLine: z.optional(z.string().check(z.trim(), z.maxLength(FIELD_LIMITS.readersLine))),
  /** Questions that are overridden, and the reason. */
  override: z.optional(
    z.strictObject({
      rules: z.array(z.enum(RULE_NAMES)).check(z.maxLength(RULE_NAMES.length)),
      reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.overrideReason)),
    }),
  ),
});
export type ActionRequest = z.infer<typeof ActionRequest>;

/** What a person may ask for by name; text is saved, and stories are scheduled, by requests of their own. */
export type RequestedAction = ActionRequest['action'];

/** Sets or lifts the embargo of a story. */
export const EmbargoRequest = z.strictObject({
  ...based,
  /** Before when nothing may publish, as an ISO text; null lifts the embargo. */
  until: z.nullable(z.iso.datetime({ offset: true })),
});
export type EmbargoRequest = z.infer<typeof EmbargoRequest>;

/** Shows readers what changed in a story, or no longer, for a reason. */
export const ChangesRequest = z.discriminatedUnion('shown', [
  z.strictObject({ shown: z.literal(true) }),
  z.strictObject({
    shown: z.literal(false),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.overrideReason)),
  }),
]);
export type ChangesRequest = z.infer<typeof ChangesRequest>;

/** Restores a revision. */
export const RestoreRequest = z.strictObject(based);
export type RestoreRequest = z.infer<typeof RestoreRequest>;

/** Creates another story with the text of one. */
export const DuplicateRequest = z.strictObject({ key: ClientId });
export type DuplicateRequest = z.infer<typeof DuplicateRequest>;

/** Names a revision; an empty name removes it. */
export const RevisionName = z.strictObject({ name: z.string().check(z.trim(), z.maxLength(120)) });
export type RevisionName = z.infer<typeof RevisionName>;
