import { composerStory, openStory } from '@/server/composer';
import { newsroomRoute, NO_STORE, readJson, type IdRoute } from '@/server/newsroom-request';
import { answerConflict } from '@/server/story-conflict';
import { parseAction } from '@/server/story-input';
import { actOnStory } from '@/server/transitions';

export const POST = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const { id } = await params;
  const input = parseAction(await readJson(request, 20_000));
  return answerConflict(person, async () => {
    await actOnStory(person.actor, id, input, new Date());
    const story = await composerStory(person, await openStory(person.actor, id), new Date());
    return Response.json({ story }, { headers: NO_STORE });
  });
});
