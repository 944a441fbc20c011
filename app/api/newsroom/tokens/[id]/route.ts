import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { revokeToken } from '@/server/tokens/tokens';

export const DELETE = newsroomRoute<IdRoute>('manage-tokens', async (_request, { actor }, { params }) => {
  await revokeToken(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
