import { randomUUID } from 'node:crypto';
import { NO_WIRE_FILTER } from '@/domain/api/wire';
import { receiveWire } from '@/server/wire/receive';
import { listWire } from '@/server/store/wire/wire';
import { addAlert } from '@/server/wire/alerts';
import { addFeed } from '@/server/wire/feeds';
import { ADMIN, ALL, EDITORS, WRITERS, type WriteEntry } from './write-entry';

/** A received agency story. */
async function received(now: Date): Promise<string> {
  const guid = randomUUID();
  const story = JSON.stringify({ uri: guid, headline: `Ferry ${guid}`, body_text: guid });
  await receiveWire(Buffer.from(story), 'Meridian', now);
  const [wire] = await listWire({ putAside: false, words: guid, limit: 1 });
  return wire!.id;
}

const feed = () => ({ name: 'Meridian', address: `https://feeds.example/${randomUUID()}` });

/** Writes of the wire. */
export const WIRE_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'POST /api/newsroom/wire-feeds': { may: ADMIN, make: async () => ({ body: feed() }) },
  'DELETE /api/newsroom/wire-feeds/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => ({ params: { id: await addFeed(admin, feed(), now) } }),
  },
  'POST /api/newsroom/wire-alerts': {
    may: ALL,
    make: async () => ({ body: { words: `ferry ${randomUUID()}`, deskId: null } }),
  },
  'DELETE /api/newsroom/wire-alerts/[id]': {
    may: ALL,
    make: async ({ actor, now }) => ({
      params: { id: await addAlert(actor, { words: `ferry ${randomUUID()}`, deskId: null }, now) },
    }),
  },
  'PUT /api/newsroom/wire-filters/[id]': {
    may: EDITORS,
    make: async ({ paper }) => ({
      params: { id: paper.deskId },
      body: { filter: { ...NO_WIRE_FILTER, priority: 3 }, seen: NO_WIRE_FILTER },
    }),
  },
  'PUT /api/newsroom/wire/[id]': {
    may: WRITERS,
    make: async ({ now }) => ({ params: { id: await received(now) }, body: { putAside: true } }),
  },
  'POST /api/newsroom/wire/[id]/story': {
    ...{ may: WRITERS, scoped: true, keyed: true, ids: ['editionId', 'deskId'] },
    make: async ({ paper, now }) => ({
      params: { id: await received(now) },
      body: { editionId: paper.editionId, deskId: paper.deskId, key: randomUUID() },
    }),
  },
};
