import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { orderSiblings } from '@/server/paper/sections/sections';

export const PUT = newsroomRoute('manage-paper', async (request, { actor }) => {
  await orderSiblings(actor, await readJson(request, 50_000), new Date());
  return answer(Done, { done: true });
});
