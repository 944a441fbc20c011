import { Done, SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeRetention, runRetention } from '@/server/retention/retention';

export const PUT = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    const fields = await changeRetention(actor, await readJson(request, 2000), new Date());
    return answer(SavedFields, { done: true, fields });
  },
  { reauthenticates: true },
);

export const POST = newsroomRoute(
  'manage-paper',
  async (_, { actor }) => {
    await runRetention(actor, new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);
