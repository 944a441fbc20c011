import { ActionsAnswer } from '@/domain/api/budget-actions';
import { BudgetRows } from '@/domain/api/budget-rows';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { budgetRows } from '@/server/stories/budget/budget';
import { readBudgetFilter } from '@/server/stories/budget/budget-filter';
import { actOnMany } from '@/server/stories/bulk';

export const GET = newsroomRoute('read-newsroom', async (request, { actor, locale: lang }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { ...readBudgetFilter(query), lang };
  return answer(BudgetRows, await budgetRows(actor, filter));
});

export const POST = newsroomRoute('read-newsroom', async (request, { actor }) =>
  answer(ActionsAnswer, await actOnMany(actor, await readJson(request, 50_000), new Date())),
);
