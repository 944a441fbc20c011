import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { actOnImport } from '@/server/imports/imports';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute<IdRoute>('import-stories', async (request, { actor }, { params }) => {
  await actOnImport(actor, (await params).id, await readJson(request, 1_000), new Date());
  return answer(Done, { done: true });
});
