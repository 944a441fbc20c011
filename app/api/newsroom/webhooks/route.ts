import { WebhookSecretAnswer } from '@/domain/api/webhooks';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { addWebhook } from '@/server/webhooks/webhooks';

export const POST = newsroomRoute(
  'manage-paper',
  async (request, { actor }) =>
    answer(WebhookSecretAnswer, await addWebhook(actor, await readJson(request, 5_000), new Date()), 201),
  { reauthenticates: true },
);
