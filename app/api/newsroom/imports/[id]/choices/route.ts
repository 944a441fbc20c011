import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { chooseForImport } from '@/server/imports/imports';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const PUT = newsroomRoute<IdRoute>('import-stories', async (request, { actor }, { params }) => {
  await chooseForImport(actor, (await params).id, await readJson(request, 1_500_000));
  return answer(Done, { done: true });
});
