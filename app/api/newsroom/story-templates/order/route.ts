import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { orderTheTemplates } from '@/server/paper/templates';

export const PUT = newsroomRoute('manage-templates', async (request, { actor }) => {
  await orderTheTemplates(actor, await readJson(request, 10_000), new Date());
  return answer(Done, { done: true });
});
