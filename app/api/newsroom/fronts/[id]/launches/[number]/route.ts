import { Launched } from '@/domain/front/api';
import { restoreLaunch } from '@/server/fronts/launches';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface LaunchRoute {
  params: Promise<{ id: string; number: string }>;
}

export const POST = newsroomRoute<LaunchRoute>(async (_request, { actor }, { params }) => {
  const { id, number } = await params;
  return answer(Launched, { number: await restoreLaunch(actor, id, number, new Date()) }, 201);
});
