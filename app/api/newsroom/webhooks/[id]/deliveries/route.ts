import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { sendToWebhook } from '@/server/webhooks/webhooks';

/** Resends a delivery, or sends a test. */
export const POST = newsroomRoute<IdRoute>('manage-paper', async (request, { actor }, { params }) => {
  await sendToWebhook(actor, (await params).id, await readJson(request, 1_000), new Date());
  return answer(Done, { done: true });
});
