import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changePassword } from '@/server/people/account';

// The action itself requires the current password.
export const PUT = newsroomRoute('read-newsroom', async (request, { actor, idHash }) => {
  await changePassword(actor, idHash, await readJson(request, 10_000), new Date());
  return answer(Done, { done: true });
});
