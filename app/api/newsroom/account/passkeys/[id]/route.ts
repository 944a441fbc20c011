import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { removePasskey } from '@/server/people/second-factor/second-factor';

export const DELETE = newsroomRoute<IdRoute>(
  'read-newsroom',
  async (_, session, { params }) => {
    await removePasskey(session, (await params).id, new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
