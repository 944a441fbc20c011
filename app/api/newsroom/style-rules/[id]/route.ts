import { Done, SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeStyleRule, removeStyleRule } from '@/server/paper/style';

export const PUT = newsroomRoute<IdRoute>('manage-style', async (request, { actor }, { params }) => {
  const fields = await changeStyleRule(actor, (await params).id, await readJson(request, 10_000), new Date());
  return answer(SavedFields, { done: true, fields });
});

export const DELETE = newsroomRoute<IdRoute>('manage-style', async (_, { actor }, { params }) => {
  await removeStyleRule(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
