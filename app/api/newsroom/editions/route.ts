import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addEdition } from '@/server/paper/paper';

export const POST = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    await addEdition(actor, await readJson(request, 50_000), new Date());
    return answer(Done, { done: true }, 201);
  },
  { reauthenticates: true },
);
