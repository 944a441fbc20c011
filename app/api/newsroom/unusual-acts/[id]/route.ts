import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { settleUnusual } from '@/server/paper/unusual';

export const DELETE = newsroomRoute<IdRoute>(
  'manage-people',
  async (request, { actor }, { params }) => {
    await settleUnusual(actor, (await params).id, await readJson(request, 200), new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
