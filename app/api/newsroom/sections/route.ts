import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addSection } from '@/server/paper/sections/sections';

export const POST = newsroomRoute('manage-paper', async (request, { actor }) => {
  const id = await addSection(actor, await readJson(request, 50_000), new Date());
  return answer(Added, { id }, 201);
});
