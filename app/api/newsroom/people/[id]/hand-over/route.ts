import { ActionsAnswer } from '@/domain/api/budget-actions';
import { answer } from '@/server/http/answer';
import { newsroomRoute, readJson, type IdRoute } from '@/server/routes/newsroom-route';
import { handOver } from '@/server/people/hand-over/hand-over';

export const POST = newsroomRoute<IdRoute>(async (request, { actor }, { params }) => {
  const sent = await readJson(request, 20_000);
  return answer(ActionsAnswer, await handOver(actor, (await params).id, sent, new Date()));
});
