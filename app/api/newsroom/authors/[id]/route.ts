import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeAuthor } from '@/server/paper/authors';

export const PUT = newsroomRoute<IdRoute>('manage-authors', async (request, { actor }, { params }) => {
  const fields = await changeAuthor(actor, (await params).id, await readJson(request, 50_000), new Date());
  return answer(SavedFields, { done: true, fields });
});
