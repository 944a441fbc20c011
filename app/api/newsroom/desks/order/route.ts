import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { sortDesks } from '@/server/paper/desks/desks';
import { newsroomRoute } from '@/server/routes/newsroom-route';

export const PUT = newsroomRoute('manage-paper', async (request, { actor }) => {
  await sortDesks(actor, await readJson(request, 50_000), new Date());
  return answer(Done, { done: true });
});
