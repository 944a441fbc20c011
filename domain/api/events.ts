import * as z from 'zod/mini';
import { CommitEntry } from './commits';
import { ClientId } from './ids';

const position = () => z.int().check(z.gte(0), z.lte(10_000_000));

/** A selection in the body, as positions in its text at a version. */
const CursorShape = z.strictObject({ anchor: position(), head: position(), version: z.int() });

/** Data of the server-sent events of a story, by their names. */
export const STORY_EVENTS = {
  /** The other people who have the story open. */
  people: z.array(
    z.object({
      visit: z.string(),
      personId: z.string(),
      name: z.string(),
      block: z.nullable(z.int()),
      field: z.optional(z.nullable(z.string())),
      cursor: z.optional(z.nullable(CursorShape)),
    }),
  ),
  /** The current version on the server, and the change that led to it if it is available as steps. */
  saved: z.object({ version: z.int(), commit: z.optional(z.omit(CommitEntry, { version: true })) }),
  /** Its notes may have changed. */
  notes: z.null(),
  /** Its translation source may have changed. */
  translation: z.null(),
};

/** Data of the event `inbox`: the number of unread items. */
export const UnreadEvent = z.int();

/** Data of the event `translation`: the number of translations behind their sources, up to a limit. */
export const BehindEvent = z.int();

/** Data of the event `story`: the id of the changed story, or null when any may have changed. */
export const StoryEvent = z.nullable(z.string());

/** Data of the event `front`: the id of a front whose launches changed, or null when any front's may have. */
export const FrontEvent = z.nullable(z.string());

/**
 * Data of the event `front-draft`: the front whose draft was saved, and its version; null when any draft may have been
 * saved.
 */
export const FrontDraftEvent = z.nullable(z.object({ frontId: z.string(), version: z.int() }));

/** The answer to marking inbox items as read. */
export const UnreadAnswer = z.object({ unread: z.int() });

/**
 * The position of a window in a story; `block` counts the blocks of the body from 0, and is null elsewhere on
 * the page. `field` is the name of a field outside the body.
 */
export const PresenceReport = z.strictObject({
  visit: ClientId,
  block: z.nullable(z.int().check(z.gte(0), z.lte(1_000_000))),
  field: z.optional(z.nullable(z.string().check(z.regex(/^[A-Za-z.]{1,40}$/)))),
  cursor: z.optional(z.nullable(CursorShape)),
});
export type PresenceReport = z.infer<typeof PresenceReport>;

/** A screen on which people see each other: the draft of a front, or the live coverage of a story, by its id. */
export const SharedScreen = z.string().check(z.regex(/^(?:front|coverage)\/[0-9a-f-]{36}$/));
export type SharedScreen = `${'front' | 'coverage'}/${string}`;

/** The id of what a person has open on such a screen: a container or slot of a front, an entry. */
const PlaceOnScreen = z.nullable(z.string().check(z.regex(/^[\w-]{1,64}$/)));

/** Where a window is on a shared screen; `arrived` asks the other windows to report theirs. */
export const ScreenReport = z.strictObject({
  screen: SharedScreen,
  visit: ClientId,
  state: z.enum(['arrived', 'here', 'left']),
  place: PlaceOnScreen,
});
export type ScreenReport = z.infer<typeof ScreenReport>;

/** Data of the event `presence`: the report of a window on the screen of the stream. */
export const PresenceEvent = z.object({
  visit: z.string(),
  personId: z.string(),
  name: z.string(),
  state: z.enum(['arrived', 'here', 'left']),
  place: z.nullable(z.string()),
});
