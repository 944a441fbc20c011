import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { assignStory } from '@/server/stories/assignment';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const PUT = newsroomRoute<IdRoute>('assign-story', async (request, { actor }, { params }) => {
  await assignStory(actor, (await params).id, await readJson(request, 2000), new Date());
  return answer(Done, { done: true });
});
