import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { useWireStory } from '@/server/wire/use-story';

export const POST = newsroomRoute<IdRoute>('create-story', async (request, { actor }, { params }) => {
  const id = await useWireStory(actor, (await params).id, await readJson(request, 1_000), new Date());
  return answer(Added, { id }, 201);
});
