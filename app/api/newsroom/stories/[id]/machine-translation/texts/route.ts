import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { markMachineTexts } from '@/server/translations/machine/unread';

/** Covers as many digests as are read at once. */
const MAX_BYTES = 5000;

export const PUT = newsroomRoute<IdRoute>('save', async (request, { actor }, { params }) => {
  await markMachineTexts(actor, (await params).id, await readJson(request, MAX_BYTES), new Date());
  return new Response(null, { status: 204 });
});
