import { SaveAnswer, StoryAnswer, WholeSaveAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { saveStory } from '@/server/composer/composer';
import { composerStory, openStory } from '@/server/stories/story-state';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { answerConflict } from '@/server/stories/story-conflict';
import { parseSave, SAVE_LIMIT } from '@/server/stories/story-input';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, person, { params }) => {
  const story = await openStory(person.actor, (await params).id);
  return answer(StoryAnswer, { story: await composerStory(person, story, new Date()) });
});

export const PUT = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const { id } = await params;
  const input = await parseSave(await readJson(request, SAVE_LIMIT));
  return answerConflict(person, async () => {
    const state = await saveStory(person, id, input, new Date());
    if ('change' in input) return answer(SaveAnswer, { story: state });
    const { fields, body } = input;
    return answer(WholeSaveAnswer, { story: { ...state, fields, body } });
  });
});
