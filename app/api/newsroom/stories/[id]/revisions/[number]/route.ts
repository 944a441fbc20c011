import { ContentAnswer, StoryAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { composerStory, openStory } from '@/server/stories/story-state';
import { revisionText } from '@/server/stories/history';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { parseRestore, restoreRevision } from '@/server/stories/restore';
import { answerConflict } from '@/server/stories/story-conflict';

interface RevisionRoute {
  params: Promise<{ id: string; number: string }>;
}

export const GET = newsroomRoute<RevisionRoute>('read-newsroom', async (_, person, { params }) => {
  const { id, number } = await params;
  return answer(ContentAnswer, await revisionText(person, id, Number(number)));
});

/** Restores the revision. */
export const POST = newsroomRoute<RevisionRoute>('save', async (request, person, { params }) => {
  const { id, number } = await params;
  const input = parseRestore(await readJson(request, 2000));
  return answerConflict(person, async () => {
    await restoreRevision(person.actor, id, Number(number), input, new Date());
    const story = await composerStory(person, await openStory(person.actor, id), new Date());
    return answer(StoryAnswer, { story });
  });
});
