import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeUnusualRules } from '@/server/paper/unusual';

export const PUT = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    const fields = await changeUnusualRules(actor, await readJson(request, 200_000), new Date());
    return answer(SavedFields, { done: true, fields });
  },
  { reauthenticates: true },
);
