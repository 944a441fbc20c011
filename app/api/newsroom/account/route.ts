import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeAccount } from '@/server/people/account';

export const PUT = newsroomRoute('read-newsroom', async (request, { actor }) => {
  await changeAccount(actor, await readJson(request, 10_000), new Date());
  return answer(Done, { done: true });
});
