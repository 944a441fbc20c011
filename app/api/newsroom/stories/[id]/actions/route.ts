import { StoryAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { composerStory, openStory } from '@/server/stories/story-state';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { answerConflict } from '@/server/stories/story-conflict';
import { parseAction } from '@/server/stories/story-input';
import { actOnStory } from '@/server/stories/transition/act-on-story';

export const POST = newsroomRoute<IdRoute>('save', async (request, person, { params }) => {
  const { id } = await params;
  const input = parseAction(await readJson(request, 20_000));
  return answerConflict(person, async () => {
    const unconfirmed = await actOnStory(person.actor, id, input, new Date());
    const story = await composerStory(person, await openStory(person.actor, id), new Date());
    return answer(StoryAnswer, { story, ...(unconfirmed > 0 && { unconfirmed }) });
  });
});
