import { newsroomRoute, NO_STORE } from '@/server/http/newsroom-request';
import { budgetRows } from '@/server/stories/budget';

export const GET = newsroomRoute(async (request, { actor }) => {
  const { stage, edition, desk, mine, q, after } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { stage, edition, desk, mine: mine === '1', words: q, after };
  return Response.json(await budgetRows(actor, filter), { headers: NO_STORE });
});
