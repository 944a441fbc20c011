import { Done } from '@/domain/api/written';
import { breakNews, endBreakingNews } from '@/server/fronts/breaking-news';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const PUT = newsroomRoute<IdRoute>('arrange-fronts', async (request, { actor }, { params }) => {
  await breakNews(actor, (await params).id, await readJson(request, 5000), new Date());
  return answer(Done, { done: true });
});

export const DELETE = newsroomRoute<IdRoute>('arrange-fronts', async (_request, { actor }, { params }) => {
  await endBreakingNews(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
