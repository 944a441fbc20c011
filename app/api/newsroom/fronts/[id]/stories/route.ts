import { FrontStories } from '@/domain/front/api';
import { storiesForFront } from '@/server/fronts/front-state';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, { actor }, { params }) => {
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return answer(FrontStories, { stories: await storiesForFront(actor, (await params).id, words) });
});
