import type { DeliveryState, OffReason, WebhookType } from '@/domain/webhooks/webhooks';

/** A webhook in the list. Times are ISO strings. */
export interface WebhookView {
  id: string;
  name: string;
  address: string;
  types: WebhookType[];
  editionId: string | null;
  failingSince: string | null;
  /** Why it is off; null: it is on. */
  off: OffReason | null;
  waiting: number;
}

/** A delivery in the log. */
export interface DeliveryView {
  id: string;
  webhookId: string;
  /** The name of its webhook. */
  to: string;
  type: WebhookType | 'webhook.test';
  storyId: string | null;
  at: string;
  attempts: number;
  status: number | null;
  tookMs: number | null;
  problem: string;
  state: DeliveryState;
}

/** The editions that a webhook can be limited to. */
export type WebhookEditions = { id: string; name: string }[];
