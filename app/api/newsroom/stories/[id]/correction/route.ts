import { CorrectionAnswer, CorrectionChoices } from '@/domain/api/stories/correction';
import { composerStory, openStory } from '@/server/stories/story-state';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { correctEditions } from '@/server/stories/correction/correct-editions';
import { correctionChoices } from '@/server/stories/correction/correction-choices';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
  answer(CorrectionChoices, await correctionChoices(actor, (await params).id, new Date())),
);

export const POST = newsroomRoute<IdRoute>('correct', async (request, person, { params }) => {
  const { id } = await params;
  const done = await correctEditions(person.actor, id, await readJson(request, 400_000), new Date());
  const story = await composerStory(person, await openStory(person.actor, id), new Date());
  return answer(CorrectionAnswer, { story, ...done });
});
