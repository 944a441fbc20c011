import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { reauthenticate } from '@/server/people/second-factor/reauthentication';

export const POST = newsroomRoute(
  async (request, session) => {
    await reauthenticate(session, await readJson(request, 20_000), new Date());
    return answer(Done, { done: true });
  },
  { beforeSecondFactor: true },
);
