import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { changeDesk } from '@/server/paper/desks/desks';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const PUT = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  const fields = await changeDesk(actor, (await params).id, await readJson(request, 20_000), new Date());
  return answer(SavedFields, { done: true, fields });
});
