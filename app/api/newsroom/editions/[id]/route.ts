import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changeEdition } from '@/server/paper/paper';

export const PUT = newsroomRoute<IdRoute>(
  'manage-paper',
  async (request, { actor }, { params }) => {
    const fields = await changeEdition(actor, (await params).id, await readJson(request, 50_000), new Date());
    return answer(SavedFields, { done: true, fields });
  },
  { reauthenticates: true },
);
