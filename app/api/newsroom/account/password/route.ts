import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, readJson } from '@/server/http/newsroom-request';
import { changePassword } from '@/server/people/account';
import { sessionOfHeader } from '@/server/people/session-cookie';

export const PUT = newsroomRoute(async (request, { actor }) => {
  const session = await sessionOfHeader(request.headers.get('cookie') ?? undefined);
  await changePassword(actor, session ?? '', await readJson(request, 10_000), new Date());
  return answer(Done, { done: true });
});
