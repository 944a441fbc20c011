import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { putWireAside } from '@/server/wire/put-aside';

export const PUT = newsroomRoute<IdRoute>('create-story', async (request, { actor }, { params }) => {
  await putWireAside(actor, (await params).id, await readJson(request, 1_000));
  return answer(Done, { done: true });
});
