import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { Unreadable } from '@/domain/imports/unreadable';
import { parseInput } from '@/server/forms/parse-input';
import { fetchExternal } from '@/server/http/outgoing';
import { logger } from '@/server/log';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import {
  countFeeds,
  deleteFeed,
  insertFeed,
  setFeedRead,
  takeDueFeed,
  type FeedRecord,
} from '@/server/store/wire/feeds';
import { MAX_WIRE_BYTES, receiveWire } from './receive';
import { parseUrl } from '@/domain/web-address';

const NewFeed = z.strictObject({
  name: z.string().trim().min(1).max(80),
  address: z
    .string()
    .trim()
    .max(500)
    .refine(address => parseUrl(address)?.protocol === 'https:'),
});

const MAX_FEEDS = 100;
const EVERY_MS = 5 * 60_000;
const ACCEPT =
  'application/json, application/feed+json, application/atom+xml, application/rss+xml, application/xml, text/xml, */*;q=0.5';

/** Adds a feed to fetch regularly; returns its id. @throws Refused 403 or 422 */
export async function addFeed(actor: Actor, sent: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-paper');
  const { name, address } = parseInput(NewFeed, sent);
  return inTransaction(async connection => {
    if ((await countFeeds(connection)) >= MAX_FEEDS)
      throw new Refused(422, 'too-many-feeds', { limit: MAX_FEEDS });
    const id = await insertFeed({ name, address, createdAt: now }, connection);
    if (id === null) throw new Refused(422, 'feed-is-there', { field: 'address' });
    const event = { kind: 'wire.feed-add' as const, personId: actor.personId, at: now };
    await insertEvent({ ...event, data: { name, address: withoutKeys(address) } }, connection);
    return id;
  });
}

/** Stops fetching a feed; its stories stay. @throws Refused 403 or 404 */
export async function removeFeed(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  await inTransaction(async connection => {
    const feed = await deleteFeed(id, connection);
    if (!feed) throw notFound('feed');
    const { name, address } = feed;
    const event = { kind: 'wire.feed-remove' as const, personId: actor.personId, at: now };
    await insertEvent({ ...event, data: { name, address: withoutKeys(address) } }, connection);
  });
}

/** An address as recorded: without the user and the query, which may contain keys. */
function withoutKeys(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Fetches the feeds that are due, each by one process. */
export async function pollFeeds(now: Date, signal: AbortSignal, fetchFeed = fetchExternal): Promise<void> {
  for (let fetched = 0; fetched < MAX_FEEDS && !signal.aborted; fetched++) {
    const feed = await takeDueFeed(new Date(now.getTime() - EVERY_MS), now);
    if (!feed) return;
    await pollFeed(feed, now, fetchFeed);
  }
}

async function pollFeed(
  { id, name, address, digest }: FeedRecord,
  now: Date,
  fetchFeed: typeof fetchExternal,
): Promise<void> {
  const answer = await fetchFeed(address, { limit: MAX_WIRE_BYTES, accept: ACCEPT }).catch(
    (error: unknown) => {
      logger.info({ err: error, feed: id }, 'a feed of the wire could not be fetched');
      return null;
    },
  );
  if (!answer || answer.status !== 200 || answer.isCut) return setFeedRead(id, { problem: 'not-fetched' });
  const found = createHash('sha256').update(answer.body).digest('base64url');
  if (found === digest) return setFeedRead(id, { problem: '' });
  try {
    await receiveWire(answer.body, name, now);
    await setFeedRead(id, { problem: '', digest: found });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await setFeedRead(id, { problem: error.reason });
  }
}
