import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { orderStyle } from '@/server/paper/style';

export const PUT = newsroomRoute('manage-style', async (request, { actor }) => {
  await orderStyle(actor, await readJson(request, 50_000), new Date());
  return answer(Done, { done: true });
});
