import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { deletePerson } from '@/server/people/deletion/deletion';

export const POST = newsroomRoute<IdRoute>(
  'manage-people',
  async (request, { actor }, { params }) => {
    await deletePerson(actor, (await params).id, await readJson(request, 5_000), new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
