import { UnreadAnswer } from '@/domain/api/events';
import { answer } from '@/server/http/answer';
import { readInbox, unreadOf } from '@/server/inbox/inbox';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const PUT = newsroomRoute('read-newsroom', async (request, { actor }) => {
  await readInbox(actor, await readJson(request, 2000), new Date());
  return answer(UnreadAnswer, { unread: await unreadOf(actor) });
});
