import { CoverageAnswer } from '@/domain/coverage/api';
import { Done } from '@/domain/api/written';
import { changeCoverage, coverageOf } from '@/server/coverage/coverage';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, { actor }, { params }) => {
  const after = new URL(request.url).searchParams.get('after');
  return answer(CoverageAnswer, await coverageOf(actor, (await params).id, after));
});

export const PUT = newsroomRoute<IdRoute>('cover', async (request, { actor }, { params }) => {
  await changeCoverage(actor, (await params).id, await readJson(request, 5000), new Date());
  return answer(Done, { done: true });
});
