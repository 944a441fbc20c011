import type { Visit } from '@/domain/people/presence';
import type { Connection } from '../store/database';
import type { Notification } from '../store/notify';
import { messageTo, publish } from './hub';

/** What is said of a story to everybody who has it open. */
export type StoryMessage =
  /** `silentMs`: how long ago she said so herself, when another says it for her. */
  | ({ kind: 'here'; silentMs?: number } & Visit)
  | { kind: 'left'; visit: string }
  /** A window has just opened: whoever is there says so. */
  | { kind: 'hello' }
  | { kind: 'saved'; version: number; personId: string }
  /** Its notes changed. */
  | { kind: 'notes' };

export const storyTopic = (storyId: string) => `story/${storyId}`;

/** Tells everybody who has the story open; inside a transaction, when it commits. */
export function notifyStory(storyId: string, message: StoryMessage, connection?: Connection): Promise<void> {
  return publish(storyTopic(storyId), message, connection);
}

/** What tells everybody who has the story open that it was saved at this version. */
export function savedMessage(storyId: string, version: number, personId: string): Notification {
  return messageTo(storyTopic(storyId), { kind: 'saved', version, personId } satisfies StoryMessage);
}
