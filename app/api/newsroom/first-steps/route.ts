import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { dismissFirstSteps } from '@/server/paper/first-steps';

export const DELETE = newsroomRoute('manage-paper', async (_, { actor }) => {
  await dismissFirstSteps(actor, new Date());
  return answer(Done, { done: true });
});
