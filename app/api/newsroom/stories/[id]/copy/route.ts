import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { keepCopy } from '@/server/stories/keep-copy';
import { parseCopy, SAVE_LIMIT } from '@/server/stories/story-input';

export const POST = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const { id } = await params;
  await keepCopy(person.actor, id, await parseCopy(await readJson(request, SAVE_LIMIT)), new Date());
  return answer(Done, { done: true }, 201);
});
