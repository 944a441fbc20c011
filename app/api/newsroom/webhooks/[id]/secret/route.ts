import { WebhookSecretAnswer } from '@/domain/api/webhooks';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { rotateWebhookSecret } from '@/server/webhooks/webhooks';

export const POST = newsroomRoute<IdRoute>(
  'manage-paper',
  async (_, { actor }, { params }) =>
    answer(WebhookSecretAnswer, await rotateWebhookSecret(actor, (await params).id, new Date())),
  { reauthenticates: true },
);
