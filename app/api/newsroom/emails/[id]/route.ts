import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { sendAgain } from '@/server/email/email';

export const POST = newsroomRoute<IdRoute>('manage-people', async (_request, { actor }, { params }) => {
  await sendAgain(actor, (await params).id);
  return answer(Done, { done: true });
});
