import * as z from 'zod/mini';
import type { Body } from '@/domain/document/body';
import type { Ability } from '@/domain/people/abilities';
import { RIGHTS_KINDS } from '@/domain/media/picture-rights';
import { answeredFields } from '@/domain/story/fields/schemas';
import { STAGES, STORY_ACTIONS } from '@/domain/story/workflow';
import { isRecord } from '@/domain/is-record';

/** An ISO string. */
const Time = z.string();

const content = {
  fields: answeredFields(),
  /** Bodies are rendered block by block, and an unknown block is dropped. */
  body: z.custom<Body>(value => isRecord(value) && value.type === 'doc'),
};

/** The text of a story. */
export const ContentAnswer = z.object(content);

/** The state of a story without its text. */
export const StoryState = z.object({
  id: z.string(),
  version: z.int(),
  stage: z.enum(STAGES),
  editionId: z.string(),
  deskId: z.nullable(z.string()),
  updatedAt: Time,
  savedByName: z.nullable(z.string()),
  /** Whether it was ever published: its slug then no longer follows the headline. */
  wasPublic: z.boolean(),
  liveAddress: z.nullable(z.string()),
  /** Who returned it to its writers, when and why; null unless it is a draft since. */
  returned: z.nullable(z.object({ by: z.nullable(z.string()), at: Time, note: z.string() })),
  /** The number of the revision that readers have; null while they have none. */
  liveRevision: z.nullable(z.int()),
  /** The number of fields and blocks that differ from it. */
  unpublishedChanges: z.int(),
  /** Whether it differs at all; read by tabs loaded before the changes were counted. */
  hasUnpublishedChanges: z.boolean(),
  revisionNumber: z.int(),
  /** Whether this person can currently set or lift the embargo. */
  mayEmbargo: z.boolean(),
  /** Whether this person can currently change its pictures, regardless of other permissions. */
  mayChangePictures: z.boolean(),
  /** The input of checks apart from the text. */
  checkFacts: z.object({
    embargoUntil: z.nullable(Time),
    /** The rights to pictures with a limit, by id. */
    pictureRights: z.record(
      z.string(),
      z.object({
        rights: z.enum(RIGHTS_KINDS),
        editionIds: z.array(z.string()),
        rightsUntil: z.nullable(Time),
        isUsedElsewhere: z.boolean(),
      }),
    ),
    /** When the rights to pictures end, by id; read by tabs loaded before other limits were checked. */
    rightsUntil: z.record(z.string(), Time),
    /** AI-generated pictures without a label; omitted by servers that do not check it. */
    withoutAiLabel: z.optional(z.array(z.string())),
    deadLinks: z.array(z.string()),
    similarNames: z.record(z.string(), z.string()),
    notes: z.object({ blocking: z.int(), open: z.int() }),
    machineTexts: z.array(z.string()),
    sourceTexts: z.array(z.string()),
    /** The kill or hold of the agency story that it was made from; omitted by servers that do not check it. */
    agencyKill: z.optional(
      z.nullable(
        z.object({
          wireStoryId: z.string(),
          /** Omitted by servers that only check kills. */
          isHeld: z.optional(z.boolean()),
          source: z.string(),
          note: z.string(),
        }),
      ),
    ),
  }),
  /** The scheduled times of publishing and unpublishing; null for none. */
  schedule: z.nullable(
    z.object({
      at: Time,
      zone: z.string(),
      /** Why scheduled publishing was refused; empty when it was not. */
      refused: z.string(),
      /** What would prevent publishing now. */
      blockedBy: z.array(z.custom<Ability['refusals'][number]>(isRecord)),
    }),
  ),
  unpublishing: z.nullable(z.object({ at: Time, zone: z.string() })),
  /** Whose approval a change by this person revokes; null: none. */
  changeTakesBack: z.nullable(z.object({ by: z.nullable(z.string()) })),
  abilities: z.array(
    z.object({
      action: z.enum(STORY_ACTIONS),
      allowed: z.boolean(),
      refusals: z.array(z.custom<Ability['refusals'][number]>(isRecord)),
    }),
  ),
});
export type StoryState = z.infer<typeof StoryState>;

const StoryWithText = z.extend(StoryState, content);
export type StoryWithText = z.infer<typeof StoryWithText>;

/** The state of a story after an action, or when it is read. */
export const StoryAnswer = z.object({
  story: StoryWithText,
  /** How many processes may still serve a withdrawn story; omitted when there are none. */
  unconfirmed: z.optional(z.int()),
});

/** The response to a save, without the text, which the client already has. */
export const SaveAnswer = z.object({ story: StoryState });

/**
 * The answer to a client that saves whole texts. An old one cannot read answers without a text, so the text
 * is returned.
 */
export const WholeSaveAnswer = z.object({
  story: z.extend(StoryState, { fields: z.partial(content.fields), body: content.body }),
});

/** The response to a write when someone else has changed the text. */
export const ConflictAnswer = z.object({
  reason: z.literal('conflict'),
  theirs: StoryWithText,
  theirName: z.nullable(z.string()),
  theirAt: Time,
});

/** The version created by a save with a given key; null when the server did not receive it. */
export const AcknowledgementAnswer = z.object({ version: z.nullable(z.int()) });

/** Stories found by a search, for linking. */
export const FoundStoriesAnswer = z.object({
  stories: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      address: z.nullable(z.string()),
      stage: z.enum(STAGES),
      edition: z.string(),
      firstPublishedAt: z.nullable(Time),
    }),
  ),
});
export type FoundStory = z.infer<typeof FoundStoriesAnswer>['stories'][number];
