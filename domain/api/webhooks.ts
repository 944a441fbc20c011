import * as z from 'zod/mini';
import { WEBHOOK_LIMITS, WEBHOOK_TYPES } from '@/domain/webhooks/webhooks';
import { Id } from './ids';

const fields = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(WEBHOOK_LIMITS.name)),
  address: z.string().check(z.trim(), z.minLength(1), z.maxLength(WEBHOOK_LIMITS.address)),
  types: z.array(z.enum(WEBHOOK_TYPES)).check(z.minLength(1), z.maxLength(WEBHOOK_TYPES.length)),
  /** The edition that it is limited to; null for all editions. */
  editionId: z.nullable(Id),
};

/** A new webhook. */
export const WebhookRequest = z.strictObject(fields);
export type WebhookRequest = z.infer<typeof WebhookRequest>;

/** A changed webhook, and whether it is on. */
export const WebhookChange = z.strictObject({ ...fields, on: z.boolean() });
export type WebhookChange = z.infer<typeof WebhookChange>;

/** The secret of a webhook, returned only once. */
export const WebhookSecretAnswer = z.object({ id: z.string(), secret: z.string() });
export type WebhookSecretAnswer = z.infer<typeof WebhookSecretAnswer>;

/** A delivery to send again; null for a new one as a test. */
export const DeliveryRequest = z.strictObject({ deliveryId: z.nullable(Id) });
export type DeliveryRequest = z.infer<typeof DeliveryRequest>;
