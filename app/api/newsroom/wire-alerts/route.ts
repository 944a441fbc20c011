import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { addAlert } from '@/server/wire/alerts';

export const POST = newsroomRoute('read-newsroom', async (request, { actor }) => {
  const id = await addAlert(actor, await readJson(request, 2_000), new Date());
  return answer(Added, { id }, 201);
});
