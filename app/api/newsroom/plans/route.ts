import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { planNewStory } from '@/server/stories/planning/new-plan';

export const POST = newsroomRoute('create-story', async (request, { actor }) => {
  const id = await planNewStory(actor, await readJson(request, 20_000), new Date());
  return answer(Added, { id }, 201);
});
