import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { removeAlert } from '@/server/wire/alerts';

export const DELETE = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) => {
  await removeAlert(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
