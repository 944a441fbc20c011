import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { keepCopy } from '@/server/stories/stories';
import { parseCopy } from '@/server/stories/story-input';

export const POST = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const { id } = await params;
  await keepCopy(person.actor, id, await parseCopy(await readJson(request, 5_000_000)), new Date());
  return answer(Done, { done: true }, 201);
});
