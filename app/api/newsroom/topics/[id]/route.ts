import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeTopic } from '@/server/paper/topics';

export const PUT = newsroomRoute<IdRoute>('manage-topics', async (request, { actor }, { params }) => {
  const fields = await changeTopic(actor, (await params).id, await readJson(request, 50_000), new Date());
  return answer(SavedFields, { done: true, fields });
});
