import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { mergeDesk } from '@/server/paper/desks/merge-desks';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  await mergeDesk(actor, (await params).id, await readJson(request, 10_000), new Date());
  return answer(Done, { done: true });
});
