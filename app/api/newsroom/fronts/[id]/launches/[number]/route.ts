import { Launched } from '@/domain/front/api';
import { restoreLaunch } from '@/server/fronts/launches';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';

interface LaunchRoute {
  params: Promise<{ id: string; number: string }>;
}

export const POST = newsroomRoute<LaunchRoute>('arrange-fronts', async (request, { actor }, { params }) => {
  const { id, number } = await params;
  const input = await readJson(request, 5000);
  return answer(Launched, { number: await restoreLaunch(actor, id, number, input, new Date()) }, 201);
});
