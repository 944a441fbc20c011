import * as z from 'zod/mini';
import { STAGES } from '@/domain/story/workflow';
import { ClientId, Id } from '../ids';

/** The maximum number of stories in one request. */
export const MAX_HANDED_OVER = 50;

/** The maximum number of open stories listed for a person. */
export const MAX_OPEN_STORIES = 500;

/** A story that a person writes or edits. */
const OpenStory = z.object({ id: z.string(), title: z.string(), stage: z.enum(STAGES) });
export type OpenStory = z.infer<typeof OpenStory>;

/** The open stories of a person, last changed first; `more` when there are too many to list. */
export const OpenStoriesAnswer = z.object({ stories: z.array(OpenStory), more: z.boolean() });
export type OpenStoriesAnswer = z.infer<typeof OpenStoriesAnswer>;

/** Hands stories of one person to another. All requests of one handover have the same key. */
export const HandOverRequest = z.strictObject({
  key: ClientId,
  toId: Id,
  storyIds: z.array(Id).check(z.minLength(1), z.maxLength(MAX_HANDED_OVER)),
});
export type HandOverRequest = z.infer<typeof HandOverRequest>;
