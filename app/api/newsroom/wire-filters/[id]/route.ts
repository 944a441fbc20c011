import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { setDeskFilter } from '@/server/wire/desk-filters';

export const PUT = newsroomRoute<IdRoute>('manage-wire', async (request, { actor }, { params }) => {
  await setDeskFilter(actor, (await params).id, await readJson(request, 40_000), new Date());
  return answer(Done, { done: true });
});
