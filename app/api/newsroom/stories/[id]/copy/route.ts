import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { keepCopy } from '@/server/stories/stories';
import { parseContent } from '@/server/stories/story-input';

export const POST = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const content = parseContent(await readJson(request, 5_000_000));
  const id = await keepCopy(person.actor, (await params).id, content, new Date());
  return answer(Added, { id }, 201);
});
