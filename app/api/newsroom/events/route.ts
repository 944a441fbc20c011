import { inboxTopic, unreadOf } from '@/server/inbox/inbox';
import { eventStream } from '@/server/live/event-stream';
import { changedStories } from '@/server/live/story-topic';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { changedTranslations } from '@/server/translations/translation-events';
import { sessionChecker } from '@/server/people/session';

export const dynamic = 'force-dynamic';

/**
 * Server-sent events of the newsroom's pages: `inbox`, how many items wait in this person's inbox, at once and whenever
 * that changes; `story`, the id of a story that changed; `translation`, how many translations are behind.
 */
export const GET = newsroomRoute(async (request, { actor }) => {
  const inbox = {
    topic: inboxTopic(actor.personId),
    name: 'inbox',
    read: () => unreadOf(actor),
    atOnce: true,
  };
  return eventStream(request.signal, actor.personId, await sessionChecker(), [
    inbox,
    changedStories,
    changedTranslations,
  ]);
});
