import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { setUpNewsroom } from '@/server/people/first-admin';
import { openRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const POST = openRoute(async request => {
  await setUpNewsroom(await readJson(request, 10_000), new Date());
  return answer(Done, { done: true }, 201);
});
