import { Done } from '@/domain/api/written';
import { Launched } from '@/domain/front/api';
import { launchTimedNow } from '@/server/fronts/launches';
import { cancelTimedLaunch } from '@/server/fronts/timed-launches';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface TimedRoute {
  params: Promise<{ id: string; timed: string }>;
}

/** Launches it now. */
export const POST = newsroomRoute<TimedRoute>('arrange-fronts', async (request, { actor }, { params }) => {
  const { id, timed } = await params;
  const input = await readJson(request, 5000);
  return answer(Launched, { number: await launchTimedNow(actor, id, timed, input, new Date()) }, 201);
});

export const DELETE = newsroomRoute<TimedRoute>('arrange-fronts', async (_request, { actor }, { params }) => {
  const { id, timed } = await params;
  await cancelTimedLaunch(actor, id, timed, new Date());
  return answer(Done, { done: true });
});
