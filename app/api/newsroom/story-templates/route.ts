import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addTemplate } from '@/server/paper/templates';

export const POST = newsroomRoute('manage-templates', async (request, { actor }) => {
  const id = await addTemplate(actor, await readJson(request, 2_000_000), new Date());
  return answer(Added, { id }, 201);
});
