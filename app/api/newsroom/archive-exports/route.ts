import { Done } from '@/domain/api/written';
import { startExport } from '@/server/archive/export-screen';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    await startExport(actor, await readJson(request, 1000), new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
