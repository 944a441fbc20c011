import { ActionsAnswer } from '@/domain/api/budget-actions';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { handOver } from '@/server/people/hand-over/hand-over';

export const POST = newsroomRoute<IdRoute>(
  'manage-people',
  async (request, { actor }, { params }) => {
    const sent = await readJson(request, 20_000);
    return answer(ActionsAnswer, await handOver(actor, (await params).id, sent, new Date()));
  },
  { reauthenticates: true },
);
