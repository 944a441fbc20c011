import { Done } from '@/domain/api/written';
import { setArchiveSchedule } from '@/server/archive/weekly-archive';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';

export const PUT = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    await setArchiveSchedule(actor, await readJson(request, 1000), new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
