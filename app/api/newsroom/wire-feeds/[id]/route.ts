import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { removeFeed } from '@/server/wire/feeds';

export const DELETE = newsroomRoute<IdRoute>('manage-paper', async (_, { actor }, { params }) => {
  await removeFeed(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
