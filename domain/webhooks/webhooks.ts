import type { StoryAction } from '@/domain/story/workflow';

/** The types of messages that a webhook can receive. */
export const WEBHOOK_TYPES = [
  'story.published',
  'story.updated',
  'story.corrected',
  'story.killed',
  'story.unpublished',
  'story.restored',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** The message of a test. */
export const TEST_TYPE = 'webhook.test';

/** Why a webhook is off. */
export const OFF_REASONS = ['admin', 'gone', 'failing'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'superseded'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const WEBHOOK_LIMITS = {
  name: 80,
  address: 500,
  webhooks: 100,
  /** Deliveries on the screen. */
  shown: 100,
  /** How long a message is retried, and how long a webhook may keep failing. */
  days: 3,
  /** How long messages are also signed with the previous secret. */
  rotationHours: 24,
} as const;

/** The message type for publishing or withdrawing a story. @param isLive whether it was live before */
export function webhookType(action: StoryAction | 'correct', isLive: boolean): WebhookType | null {
  switch (action) {
    case 'publish':
      return isLive ? 'story.updated' : 'story.published';
    case 'correct':
      return 'story.corrected';
    case 'kill':
      return 'story.killed';
    case 'unpublish':
      return 'story.unpublished';
    case 'reinstate':
      return 'story.restored';
    default:
      return null;
  }
}

/** Types sent to every webhook that received an earlier message about the story, regardless of its filters. */
const ALWAYS_SENT: readonly string[] = [
  'story.corrected',
  'story.killed',
  'story.unpublished',
  'story.restored',
];
export const isAlwaysSent = (type: string): boolean => ALWAYS_SENT.includes(type);

/** Types after which earlier undelivered messages about a story must not be delivered. */
export const WITHDRAWING_TYPES = ['story.killed', 'story.unpublished'] as const satisfies WebhookType[];

/** Types after which an undelivered withdrawal must not be delivered. */
export const RETURNING_TYPES = ['story.published', 'story.restored'] as const satisfies WebhookType[];
