import { Done, SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { removeSection } from '@/server/paper/sections/move-sections';
import { changeSection } from '@/server/paper/sections/sections';

export const PUT = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  const fields = await changeSection(actor, (await params).id, await readJson(request, 50_000), new Date());
  return answer(SavedFields, { done: true, fields });
});

export const DELETE = newsroomRoute<IdRoute>('manage-paper', async (_request, { actor }, { params }) => {
  await removeSection(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
