import { composerStory, openStory, saveStory } from '@/server/composer/composer';
import { newsroomRoute, NO_STORE, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { answerConflict } from '@/server/stories/story-conflict';
import { parseSave } from '@/server/stories/story-input';

const SAVE_LIMIT = 5_000_000;

export const GET = newsroomRoute<IdRoute>(async (_, person, { params }) => {
  const story = await openStory(person.actor, (await params).id);
  return Response.json({ story: await composerStory(person, story, new Date()) }, { headers: NO_STORE });
});

export const PUT = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const { id } = await params;
  const input = parseSave(await readJson(request, SAVE_LIMIT));
  return answerConflict(person, async () => {
    const state = await saveStory(person, id, input, new Date());
    // A tab that sends whole texts may be older than answers without one.
    const text = 'change' in input ? {} : { fields: input.fields, body: input.body };
    return Response.json({ story: { ...state, ...text } }, { headers: NO_STORE });
  });
});
