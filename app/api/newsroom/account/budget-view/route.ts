import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { keepBudgetView } from '@/server/people/account';

export const PUT = newsroomRoute('read-newsroom', async (request, { actor }) => {
  await keepBudgetView(actor, await readJson(request, 2000));
  return answer(Done, { done: true });
});
