import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { addFeed } from '@/server/wire/feeds';

export const POST = newsroomRoute('manage-paper', async (request, { actor }) => {
  const id = await addFeed(actor, await readJson(request, 10_000), new Date());
  return answer(Added, { id }, 201);
});
