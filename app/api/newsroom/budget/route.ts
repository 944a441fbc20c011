import { BudgetRows } from '@/domain/api/budget-rows';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/http/newsroom-request';
import { budgetRows } from '@/server/stories/budget';

export const GET = newsroomRoute(async (request, { actor }) => {
  const { stage, edition, desk, mine, q, after } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { stage, edition, desk, mine: mine === '1', words: q, after };
  return answer(BudgetRows, await budgetRows(actor, filter));
});
