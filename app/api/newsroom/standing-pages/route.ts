import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addStandingPage } from '@/server/paper/standing-pages';

export const POST = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    const id = await addStandingPage(actor, await readJson(request, 4_000_000), new Date());
    return answer(Added, { id }, 201);
  },
  { reauthenticates: true },
);
