import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, readJson } from '@/server/routes/newsroom-route';
import { reauthenticate } from '@/server/people/second-factor/reauthentication';

export const POST = newsroomRoute(
  async (request, session) => {
    await reauthenticate(session, await readJson(request, 20_000), new Date());
    return answer(Done, { done: true });
  },
  { beforeSecondFactor: true },
);
