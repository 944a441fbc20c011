import { messageTo } from '@/server/live/hub';
import { storyTopic, type StoryMessage } from '@/server/live/story-topic';
import type { StreamSource } from '@/server/live/event-stream';
import type { Notification } from '@/server/store/notify';
import { countBehind } from '@/server/store/translations/translation-lists';

const TRANSLATIONS = 'translations';

/**
 * The notifications that a translation fell behind its source or caught up with it, for open windows of the story and
 * for lists.
 */
export const translationMessages = (storyId: string): Notification[] => [
  messageTo(storyTopic(storyId), { kind: 'translation' } satisfies StoryMessage),
  messageTo(TRANSLATIONS, { storyId }),
];

/** How many translations are behind, whenever any of them changes. */
export const changedTranslations: StreamSource = {
  topic: TRANSLATIONS,
  name: 'translation',
  read: () => countBehind(),
};
