import { randomUUID } from 'node:crypto';
import { addWebhook } from '@/server/webhooks/webhooks';
import { ADMIN, type WriteEntry } from './write-entry';
import { at, type Context } from './write-inputs';

const partner = ({ paper }: Context) => ({
  ...{ name: `Partner ${randomUUID()}`, address: 'https://partner.example/hooks' },
  ...{ types: ['story.published' as const], editionId: paper.editionId },
});

/** A webhook that an admin added. */
const added = async (context: Context) => (await addWebhook(context.admin, partner(context), context.now)).id;

/** Writes of webhooks. */
export const WEBHOOK_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'POST /api/newsroom/webhooks': {
    may: ADMIN,
    ids: ['editionId'],
    make: async context => ({ body: partner(context) }),
  },
  'PUT /api/newsroom/webhooks/[id]': {
    may: ADMIN,
    ids: ['editionId'],
    make: async context => ({
      ...at(await added(context)),
      body: { ...partner(context), address: 'https://partner.example/in', on: false },
    }),
  },
  'DELETE /api/newsroom/webhooks/[id]': { may: ADMIN, make: async context => at(await added(context)) },
  'POST /api/newsroom/webhooks/[id]/secret': { may: ADMIN, make: async context => at(await added(context)) },
  'POST /api/newsroom/webhooks/[id]/deliveries': {
    may: ADMIN,
    make: async context => ({ ...at(await added(context)), body: { deliveryId: null } }),
  },
};
