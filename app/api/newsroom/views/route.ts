import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { keepView } from '@/server/people/saved-views';

export const POST = newsroomRoute('read-newsroom', async (request, { actor }) =>
  answer(Added, { id: await keepView(actor, await readJson(request, 2000), new Date()) }, 201),
);
