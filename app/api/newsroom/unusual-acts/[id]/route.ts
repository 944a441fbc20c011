import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/http/newsroom-request';
import { settleUnusual } from '@/server/unusual/unusual';

export const DELETE = newsroomRoute<IdRoute>(
  async (_, { actor }, { params }) => {
    await settleUnusual(actor, (await params).id, new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
