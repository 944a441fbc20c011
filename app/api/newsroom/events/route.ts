import { inboxTopic, unreadOf } from '@/server/inbox';
import { eventStream } from '@/server/live/event-stream';
import { newsroomRoute } from '@/server/newsroom-request';
import { watchSession } from '@/server/session';

export const dynamic = 'force-dynamic';

/** How many items wait in this person's inbox, as server-sent events `inbox`: at once, and whenever that changes. */
export const GET = newsroomRoute(async (request, { actor }) => {
  const inbox = {
    topic: inboxTopic(actor.personId),
    name: 'inbox',
    read: () => unreadOf(actor),
    atOnce: true,
  };
  return eventStream(request.signal, await watchSession(), [inbox]);
});
