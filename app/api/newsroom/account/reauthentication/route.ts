import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { reauthenticate } from '@/server/people/second-factor/reauthentication';

/** Whether this session has authenticated recently: for downloads, which browsers request by themselves. */
export const GET = newsroomRoute('read-newsroom', async () => answer(Done, { done: true }), {
  reauthenticates: true,
});

export const POST = newsroomRoute(
  'read-newsroom',
  async (request, session) => {
    await reauthenticate(session, await readJson(request, 20_000), new Date());
    return answer(Done, { done: true });
  },
  { beforeSecondFactor: true },
);
