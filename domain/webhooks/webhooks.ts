import type { StoryAction } from '@/domain/story/workflow';

/** What a webhook can be sent a message of. */
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
  /** How long a message is sent again, and how long a webhook may fail. */
  days: 3,
  /** How long the former secret signs too. */
  rotationHours: 24,
} as const;

/** What readers' getting or losing of a story is called. @param isLive whether they had it before */
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

/** Types that reach every webhook that was told of the story before, whatever it is for. */
const OWED: readonly string[] = ['story.corrected', 'story.killed', 'story.unpublished', 'story.restored'];
export const isOwed = (type: string): boolean => OWED.includes(type);

/** Types after which what was sent of a story before, and did not arrive, must not arrive. */
export const WITHDRAWING_TYPES = ['story.killed', 'story.unpublished'] as const satisfies WebhookType[];

/** Types after which a withdrawal that did not arrive must not arrive. */
export const RETURNING_TYPES = ['story.published', 'story.restored'] as const satisfies WebhookType[];
