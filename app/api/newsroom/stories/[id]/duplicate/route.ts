import { DuplicateRequest } from '@/domain/api/story-writes';
import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { parseInput } from '@/server/forms/parse-input';
import { duplicateStory } from '@/server/stories/create/duplicate';

export const POST = newsroomRoute<IdRoute>('create-story', async (request, { actor }, { params }) => {
  const { key } = parseInput(DuplicateRequest, await readJson(request, 1000));
  const id = await duplicateStory(actor, (await params).id, key, new Date());
  return answer(Added, { id }, 201);
});
