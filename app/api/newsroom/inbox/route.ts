import { readInbox, unreadOf } from '@/server/inbox/inbox';
import { newsroomRoute, NO_STORE, readJson } from '@/server/http/newsroom-request';

export const PUT = newsroomRoute(async (request, { actor }) => {
  await readInbox(actor, await readJson(request, 2000), new Date());
  return Response.json({ unread: await unreadOf(actor) }, { headers: NO_STORE });
});
