import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { createImport } from '@/server/imports/imports';
import { newsroomRoute } from '@/server/routes/newsroom-route';

export const POST = newsroomRoute('import-stories', async (request, { actor }) =>
  answer(Added, { id: await createImport(actor, await readJson(request, 1_000), new Date()) }, 201),
);
