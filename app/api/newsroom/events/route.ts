import { inboxTopic, unreadOf } from '@/server/inbox/inbox';
import { eventStream } from '@/server/live/event-stream';
import { newsroomRoute } from '@/server/http/newsroom-request';
import { sessionChecker } from '@/server/people/session';

export const dynamic = 'force-dynamic';

/** How many items wait in this person's inbox, as server-sent events `inbox`: at once, and whenever that changes. */
export const GET = newsroomRoute(async (request, { actor }) => {
  const inbox = {
    topic: inboxTopic(actor.personId),
    name: 'inbox',
    read: () => unreadOf(actor),
    atOnce: true,
  };
  return eventStream(request.signal, actor.personId, await sessionChecker(), [inbox]);
});
