import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { moveSection } from '@/server/paper/sections/move-sections';

export const POST = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  await moveSection(actor, (await params).id, await readJson(request, 10_000), new Date());
  return answer(Done, { done: true });
});
