import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { removeView } from '@/server/people/saved-views';

export const DELETE = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) => {
  await removeView(actor, (await params).id);
  return answer(Done, { done: true });
});
