import { StoryAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { composerStory, openStory } from '@/server/stories/story-state';
import { setEmbargo } from '@/server/stories/embargo';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { answerConflict } from '@/server/stories/story-conflict';

export const PUT = newsroomRoute<IdRoute>('schedule', async (request, person, { params }) => {
  const { id } = await params;
  const input = await readJson(request, 2_000);
  return answerConflict(person, async () => {
    await setEmbargo(person.actor, id, input, new Date());
    const story = await composerStory(person, await openStory(person.actor, id), new Date());
    return answer(StoryAnswer, { story });
  });
});
