import { composerStory, openStory } from '@/server/composer/composer';
import { newsroomRoute, NO_STORE, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { answerConflict } from '@/server/stories/story-conflict';
import { saveWorkingCopy } from '@/server/stories/stories';
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
    const version = await saveWorkingCopy(person.actor, id, input, new Date());
    const story = await composerStory(person, await openStory(person.actor, id), new Date());
    // A repeated write gets the version it led to, so that it cannot overwrite a later one.
    return Response.json({ story: { ...story, version } }, { headers: NO_STORE });
  });
});
