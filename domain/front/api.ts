import { visibleText } from '@/domain/language/visible-text';
import * as z from 'zod/mini';
import { CONTAINER_KINDS, FRONT_LIMITS } from './contents';
import { FOCUS_STEPS } from '@/domain/media/focus';
import { STAGES } from '@/domain/story/workflow';
import { ClientId, Id } from '@/domain/api/ids';

const text = (most: number) => z.string().check(z.overwrite(visibleText), z.maxLength(most));

const FocusStep = z.int().check(z.minimum(0), z.maximum(FOCUS_STEPS));

const SlotShape = z.strictObject({
  id: ClientId,
  storyId: z.nullable(Id),
  headline: text(FRONT_LIMITS.headline),
  kicker: text(FRONT_LIMITS.kicker),
  mediaId: z.nullable(Id),
  focus: z.optional(z.nullable(z.strictObject({ mediaId: Id, x: FocusStep, y: FocusStep }))),
  twice: z.boolean(),
});

const FillShape = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal(['nothing', 'newest']) }),
  z.strictObject({ by: z.literal(['section', 'topic']), id: Id }),
]);

/** The content of a front, as sent and stored. */
export const FrontShape = z.strictObject({
  containers: z
    .array(
      z.strictObject({
        id: ClientId,
        kind: z.literal(CONTAINER_KINDS),
        title: text(FRONT_LIMITS.title),
        fill: FillShape,
        slots: z.array(SlotShape).check(z.maxLength(FRONT_LIMITS.slotsOfContainer)),
      }),
    )
    .check(z.maxLength(FRONT_LIMITS.containers)),
});

/** A story in the front editor. */
export const FrontStory = z.object({
  id: z.string(),
  headline: z.string(),
  kicker: z.string(),
  slug: z.string(),
  stage: z.literal(STAGES),
  /** Whether it is published. */
  live: z.boolean(),
  mediaId: z.nullable(z.string()),
  /** Last published or changed, as an ISO time. */
  at: z.string(),
});
export type FrontStory = z.infer<typeof FrontStory>;
export const FrontStories = z.object({ stories: z.array(FrontStory) });

/** A launch of a front without its content. */
const LaunchLine = z.object({
  number: z.int(),
  at: z.string(),
  person: z.string(),
  note: z.string(),
  /** The earlier launch that it repeated. */
  restored: z.nullable(z.int()),
  /** Its scheduled time, if any. */
  timedFor: z.nullable(z.string()),
});
export type LaunchLine = z.infer<typeof LaunchLine>;

export const HOLD_REASONS = ['newer-launch', 'picture'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** A scheduled launch. */
const TimedLaunch = z.object({
  id: z.string(),
  launchAt: z.string(),
  zone: z.string(),
  person: z.string(),
  note: z.string(),
  /** The number of differences from the live launch. */
  changes: z.int(),
  /** When it was held instead of launched; null while it is pending. */
  heldAt: z.nullable(z.string()),
  /**
   * Why it was held: someone launched the front after it was scheduled, or the edition may not publish one of the
   * pictures.
   */
  heldFor: z.enum(HOLD_REASONS),
});
export type TimedLaunch = z.infer<typeof TimedLaunch>;

/** The breaking news bar of an edition. */
export const BreakingNews = z.object({
  text: z.string(),
  storyId: z.nullable(z.string()),
  expiresAt: z.string(),
});
export type BreakingNews = z.infer<typeof BreakingNews>;

/** The draft of a front, and its last author. */
export const FrontDraft = z.object({
  version: z.int(),
  contents: FrontShape,
  savedBy: z.nullable(z.string()),
  savedAt: z.nullable(z.string()),
});
export type FrontDraft = z.infer<typeof FrontDraft>;

/** The stories that rules place in empty slots, by slot id. */
const ByRule = z.record(z.string(), FrontStory);

/** The ids of pictures that the edition of a front may not publish. */
const NotAllowed = z.array(z.string());

/** A front in the editor: its draft, the live launch, scheduled launches and the history. */
export const FrontState = z.object({
  draft: FrontDraft,
  /** Null before the first launch. */
  live: z.nullable(FrontShape),
  launches: z.array(LaunchLine),
  timed: z.array(TimedLaunch),
  breaking: z.nullable(BreakingNews),
  /** The stories of draft and live launch. */
  stories: z.array(FrontStory),
  /** The stories that the rules put into empty slots of the draft. */
  byRule: ByRule,
  notAllowed: NotAllowed,
});
export type FrontState = z.infer<typeof FrontState>;

export const DraftSaved = z.object({
  version: z.int(),
  savedAt: z.string(),
  byRule: ByRule,
  notAllowed: NotAllowed,
});

/** The answer to a save of an outdated version, with both versions. */
export const FrontConflict = z.object({ reason: z.literal('conflict'), draft: FrontDraft });

/** The answer to a launch: its number on this front. */
export const Launched = z.object({ number: z.int() });
