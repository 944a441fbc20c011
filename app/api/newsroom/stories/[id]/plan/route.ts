import { PlanAnswer } from '@/domain/api/planning/plans';
import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { planOf, planStory } from '@/server/stories/planning/plan';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
  answer(PlanAnswer, await planOf(actor, (await params).id)),
);

export const PUT = newsroomRoute<IdRoute>('plan', async (request, { actor }, { params }) => {
  await planStory(actor, (await params).id, await readJson(request, 20_000), new Date());
  return answer(Done, { done: true });
});
