import * as z from 'zod/mini';
import { ClientId } from './ids';

/** Data of the server-sent events of a story, by their names. */
export const STORY_EVENTS = {
  /** The other people who have it open. */
  people: z.array(
    z.object({
      visit: z.string(),
      personId: z.string(),
      name: z.string(),
      block: z.nullable(z.int()),
    }),
  ),
  /** The current version on the server. */
  saved: z.object({ version: z.int() }),
  /** Its notes may have changed. */
  notes: z.null(),
  /** Its translation source may have changed. */
  translation: z.null(),
};

/** Data of the event `inbox`: how many items are unread. */
export const UnreadEvent = z.int();

/** Data of the event `translation`: the number of translations behind their sources, up to a limit. */
export const BehindEvent = z.int();

/** Data of the event `story`: the id of the story that changed, or null when any may have. */
export const StoryEvent = z.nullable(z.string());

/** The answer to marking inbox items as read. */
export const UnreadAnswer = z.object({ unread: z.int() });

/** Where in a story a window is; `block` counts the blocks of the body from 0, null elsewhere on the page. */
export const PresenceReport = z.strictObject({
  visit: ClientId,
  block: z.nullable(z.int().check(z.gte(0), z.lte(1_000_000))),
});
export type PresenceReport = z.infer<typeof PresenceReport>;
