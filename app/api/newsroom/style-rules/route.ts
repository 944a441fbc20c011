import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addStyleRule } from '@/server/paper/style';

export const POST = newsroomRoute('manage-style', async (request, { actor }) => {
  const id = await addStyleRule(actor, await readJson(request, 10_000), new Date());
  return answer(Added, { id }, 201);
});
