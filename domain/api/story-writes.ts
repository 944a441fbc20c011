import * as z from 'zod/mini';
import { RULE_NAMES } from '@/domain/checks/finding';
import { FIELD_LIMITS } from '@/domain/story/story';
import type { StoryAction } from '@/domain/story/workflow';
import { isZone } from '@/domain/time/local-day';
import { isWallTime } from '@/domain/time/wall-clock';
import { ClientId } from './ids';

/** The version that a write is based on, and its idempotency key. */
export const based = { version: z.int().check(z.positive()), key: ClientId };

/** Overridden checks, and the reason. */
const Override = z.strictObject({
  rules: z.array(z.enum(RULE_NAMES)).check(z.maxLength(RULE_NAMES.length)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.overrideReason)),
});

/** The public note of a correction. */
export const CorrectionText = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.correction));

const REQUESTED = [
  'submit',
  'return',
  'recall',
  'approve',
  'publish',
  'unpublish',
  'correct',
  'spike',
  'revive',
  'kill',
  'reinstate',
] as const satisfies StoryAction[];

/** Applies a workflow step to a story, or corrects it. */
export const ActionRequest = z.strictObject({
  ...based,
  action: z.enum(REQUESTED),
  /** The words of a correction. */
  text: z.optional(CorrectionText),
  /** The internal reason: required to return, unpublish or kill. For a correction: what was wrong. */
  reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason))),
  /** The public note shown instead of an unpublished or killed story. */
  readersLine: z.optional(z.string().check(z.trim(), z.maxLength(FIELD_LIMITS.readersLine))),
  /** Overridden checks, and the reason. */
  override: z.optional(Override),
});
export type ActionRequest = z.infer<typeof ActionRequest>;

/** Actions that are requested by name. Saving and scheduling have their own requests. */
export type RequestedAction = ActionRequest['action'];

/** Whether an action can be requested by name. */
export const isRequested = (action: StoryAction): action is RequestedAction =>
  REQUESTED.some(requested => requested === action);

/** Sets or lifts the embargo of a story. */
export const EmbargoRequest = z.strictObject({
  ...based,
  /** The earliest time of publishing, as an ISO string; null lifts the embargo. */
  until: z.nullable(z.iso.datetime({ offset: true })),
});
export type EmbargoRequest = z.infer<typeof EmbargoRequest>;

/** A wall-clock time in a time zone. */
const ZonedTime = z.strictObject({
  /** To the minute: `2026-12-01T06:00`. */
  time: z.string().check(z.refine(isWallTime)),
  /** An IANA time zone. */
  zone: z.string().check(z.maxLength(64), z.refine(isZone)),
  /** Minutes ahead of UTC, for a time that occurs twice. */
  offset: z.optional(z.int()),
});

/** Schedules a step of a story, reschedules it, or cancels it. */
export const ScheduleRequest = z.discriminatedUnion('action', [
  z.strictObject({ ...based, action: z.literal('schedule'), at: ZonedTime, override: z.optional(Override) }),
  z.strictObject({ ...based, action: z.literal('unschedule') }),
  z.strictObject({
    ...based,
    action: z.literal('schedule-unpublish'),
    at: ZonedTime,
    /** The internal reason. */
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.stepReason)),
    /** The public note shown instead. */
    readersLine: z.optional(z.string().check(z.trim(), z.maxLength(FIELD_LIMITS.readersLine))),
  }),
  z.strictObject({ ...based, action: z.literal('unschedule-unpublish') }),
]);
export type ScheduleRequest = z.infer<typeof ScheduleRequest>;

type Unbased<Request> = Request extends unknown ? Omit<Request, keyof typeof based> : never;

/** A requested schedule, without its base version. */
export type ScheduleInput = Unbased<ScheduleRequest>;

/** Publishes the changes of a story, or hides them, with a reason. */
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

/** Copies a story. */
export const DuplicateRequest = z.strictObject({ key: ClientId });
export type DuplicateRequest = z.infer<typeof DuplicateRequest>;

/** Names a revision; an empty name removes it. */
export const RevisionName = z.strictObject({ name: z.string().check(z.trim(), z.maxLength(120)) });
export type RevisionName = z.infer<typeof RevisionName>;
