import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { endEverySession } from '@/server/people/people';

export const DELETE = newsroomRoute(
  'manage-people',
  async (_, { actor, idHash }) => {
    await endEverySession(actor, idHash, new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
