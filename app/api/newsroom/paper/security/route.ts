import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeSecurity } from '@/server/people/security';

export const PUT = newsroomRoute(
  'manage-paper',
  async (request, { actor }) => {
    const fields = await changeSecurity(actor, await readJson(request, 2000), new Date());
    return answer(SavedFields, { done: true, fields });
  },
  { reauthenticates: true },
);
