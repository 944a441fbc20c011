import { Done } from '@/domain/api/written';
import { cancelTimedLaunch } from '@/server/fronts/timed-launches';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface TimedRoute {
  params: Promise<{ id: string; timed: string }>;
}

export const DELETE = newsroomRoute<TimedRoute>(async (_request, { actor }, { params }) => {
  const { id, timed } = await params;
  await cancelTimedLaunch(actor, id, timed, new Date());
  return answer(Done, { done: true });
});
