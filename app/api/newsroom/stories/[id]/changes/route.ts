import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { setPublicChanges } from '@/server/stories/public-changes';

export const PUT = newsroomRoute<IdRoute>('correct', async (request, { actor }, { params }) => {
  await setPublicChanges(actor, (await params).id, await readJson(request, 2000), new Date());
  return answer(Done, { done: true });
});
