import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { changeWebhook, removeWebhook } from '@/server/webhooks/webhooks';

export const PUT = newsroomRoute<IdRoute>(
  'manage-paper',
  async (request, { actor }, { params }) => {
    await changeWebhook(actor, (await params).id, await readJson(request, 5_000), new Date());
    return answer(Done, { done: true });
  },
  { reauthenticates: true },
);

export const DELETE = newsroomRoute<IdRoute>('manage-paper', async (_, { actor }, { params }) => {
  await removeWebhook(actor, (await params).id, new Date());
  return answer(Done, { done: true });
});
