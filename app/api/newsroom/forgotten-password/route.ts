import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { openRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { requestPasswordReset } from '@/server/people/passwords/forgotten-password';

export const POST = openRoute(async request => {
  const network = request.headers.get('x-network-address') ?? 'unknown';
  await requestPasswordReset(await readJson(request, 1000), network);
  return answer(Done, { done: true }, 202);
});
