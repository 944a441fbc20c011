import { SlugAnswer } from '@/domain/api/options';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { proposedSlug } from '@/server/stories/slug-proposal';

export const GET = newsroomRoute('read-newsroom', async (request, { actor }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return answer(SlugAnswer, { slug: proposedSlug(actor, query) });
});
