import { FileAdded } from '@/domain/api/imports';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { addAddress } from '@/server/imports/add-address';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute<IdRoute>('import-stories', async (request, { actor }, { params }) => {
  const { id } = await params;
  const files = await addAddress(actor, id, await readJson(request, 10_000), new Date());
  return answer(FileAdded, { files }, 201);
});
