import { SharedScreen } from '@/domain/api/events';
import { changedDrafts, changedFronts } from '@/server/fronts/front-topic';
import { inboxTopic, unreadOf } from '@/server/inbox/inbox';
import { continuesFrom, eventStream } from '@/server/live/event-stream';
import { presenceOn } from '@/server/live/screen-presence';
import { changedStories } from '@/server/live/story-topic';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { changedTranslations } from '@/server/translations/translation-events';
import { sessionChecker } from '@/server/people/session';

export const dynamic = 'force-dynamic';

/**
 * Server-sent events of the newsroom's pages: `inbox`, the number of unread items in this person's inbox, at once and
 * whenever it changes; `story`, the id of a story that changed; `translation`, the number of translations that are
 * behind; `front`, the id of a front whose launches changed; `front-draft`, a front whose draft was saved, with its
 * version; with `screen`, `presence`, the position of others on it. With `since`, or the id of the last event, it
 * starts with what was published after that time.
 */
export const GET = newsroomRoute('read-newsroom', async (request, { actor }) => {
  const inbox = {
    topic: inboxTopic(actor.personId),
    name: 'inbox',
    read: () => unreadOf(actor),
    atOnce: true,
  };
  const screen = SharedScreen.safeParse(new URL(request.url).searchParams.get('screen'));
  const presence = screen.success ? [presenceOn(screen.data)] : [];
  const sources = [inbox, changedStories, changedTranslations, changedFronts, changedDrafts, ...presence];
  const since = continuesFrom(request);
  return eventStream(request.signal, actor.personId, await sessionChecker(), sources, since);
});
