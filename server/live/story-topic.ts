import type { Commit } from '@/domain/story/commit';
import type { Visit } from '@/domain/people/presence';
import type { Connection } from '@/server/store/database';
import type { Notification } from '@/server/store/notify';
import type { StreamSource } from './event-stream';
import { messageTo, publish } from './hub';

/** A message to everyone who has the story open. */
export type StoryMessage =
  /** `silentMs`: the age of the report, when another process repeats it. */
  | ({ kind: 'here'; silentMs?: number } & Visit)
  | { kind: 'left'; visit: string }
  /** A window has just opened: the others report their presence. */
  | { kind: 'hello' }
  /** Carries the change as steps, unless it is too long for a notification or the whole text was written. */
  | { kind: 'saved'; version: number; personId: string }
  /** Its notes changed. */
  | { kind: 'notes' }
  /** Its sources, or the progress of its translation, changed. */
  | { kind: 'translation' };

/** The prefix of the topics of all stories. */
const STORIES = 'story/';

export const storyTopic = (storyId: string) => `${STORIES}${storyId}`;

/** The ids of changed stories, for lists; null when changes may have been missed. */
export const changedStories: StreamSource = {
  topic: STORIES,
  name: 'story',
  async read(message) {
    if (!message) return null;
    const { kind } = message.data as StoryMessage;
    return kind === 'saved' || kind === 'notes' ? message.topic.slice(STORIES.length) : undefined;
  },
};

/** The notification that the notes of a story or its assignment changed. */
export function notesMessage(storyId: string): Notification {
  return messageTo(storyTopic(storyId), { kind: 'notes' } satisfies StoryMessage);
}

/** Notifies everyone who has the story open; inside a transaction, when it commits. */
export function notifyStory(storyId: string, message: StoryMessage, connection?: Connection): Promise<void> {
  return publish(storyTopic(storyId), message, connection);
}

/**
 * The notification that a story was saved at this version.
 * @param commit the change as steps, omitted when it is too long for a notification
 */
export function savedMessage(
  storyId: string,
  version: number,
  personId: string,
  commit: Commit | null = null,
): Notification {
  const saved: StoryMessage = { kind: 'saved', version, personId };
  if (!commit) return messageTo(storyTopic(storyId), saved);
  const { version: _, ...change } = commit;
  return messageTo(storyTopic(storyId), saved, change);
}
