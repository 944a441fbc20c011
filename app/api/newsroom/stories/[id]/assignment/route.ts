import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { assignStory } from '@/server/stories/assignment';
import { newsroomRoute, readJson, type IdRoute } from '@/server/routes/newsroom-route';

export const PUT = newsroomRoute<IdRoute>(async (request, { actor }, { params }) => {
  await assignStory(actor, (await params).id, await readJson(request, 2000), new Date());
  return answer(Done, { done: true });
});
