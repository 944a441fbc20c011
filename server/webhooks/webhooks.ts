import { v7 as newId } from 'uuid';
import {
  DeliveryRequest,
  WebhookChange,
  WebhookRequest,
  type WebhookSecretAnswer,
} from '@/domain/api/webhooks';
import type { EventKind } from '@/domain/audit/events';
import type { Actor } from '@/domain/people/permissions';
import { TEST_TYPE, WEBHOOK_LIMITS, WEBHOOK_TYPES } from '@/domain/webhooks/webhooks';
import { parseInput } from '@/server/forms/parse-input';
import { isPrivateHost } from '@/server/http/outgoing';
import { seal } from '@/server/people/second-factor/sealing';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { readSettings } from '@/server/settings';
import { inTransaction, type Connection } from '@/server/store/database';
import { loadEditions } from '@/server/store/paper/paper';
import { insertEvent } from '@/server/store/stories/events';
import {
  countWaiting,
  listDeliveries,
  queueTest,
  requeue,
  requeueWaiting,
  type DeliveryLine,
} from '@/server/store/webhooks/deliveries';
import {
  deleteWebhook,
  insertWebhook,
  listWebhooks,
  lockWebhook,
  lockWebhooks,
  rotateSecret,
  updateWebhook,
  type WebhookRecord,
} from '@/server/store/webhooks/webhooks';
import { aboutWebhook } from './deliver';
import { newWebhookSecret } from './signature';
import { parseUrl } from '@/domain/web-address';

export type { DeliveryLine, WebhookRecord };

const HOUR_MS = 3_600_000;

/** Every webhook with its number of waiting deliveries, the last deliveries, and the editions. @throws Refused 403 */
export async function webhooksForAdmin(actor: Actor, failed: boolean) {
  requirePermission(actor, 'manage-paper');
  const [webhooks, deliveries, waiting, editions] = await Promise.all([
    listWebhooks(),
    listDeliveries(WEBHOOK_LIMITS.shown, failed),
    countWaiting(),
    loadEditions(),
  ]);
  return { webhooks, deliveries, waiting, editions };
}

/**
 * Adds a webhook.
 * @returns its secret, which is shown once
 * @throws Refused 403, or 422 for a wrong field or `too-many-webhooks`
 */
export async function addWebhook(actor: Actor, sent: unknown, now: Date): Promise<WebhookSecretAnswer> {
  requirePermission(actor, 'manage-paper');
  const request = parseInput(WebhookRequest, sent);
  const address = receivingAddress(request.address);
  const types = WEBHOOK_TYPES.filter(type => request.types.includes(type));
  const { name, editionId } = request;
  const id = newId();
  const secret = newWebhookSecret();
  await inTransaction(async connection => {
    const { webhooks: limit } = WEBHOOK_LIMITS;
    if ((await lockWebhooks(connection)) >= limit) throw new Refused(422, 'too-many-webhooks', { limit });
    await requireEdition(editionId, connection);
    const sealed = seal(secret, aboutWebhook(id));
    await insertWebhook({ id, name, address, types, editionId, secret: sealed, createdAt: now }, connection);
    const data = { name, address: hostOf(address), types, editionId };
    await record('webhook.add', actor, id, data, now, connection);
  });
  return { id, secret };
}

/** Changes a webhook, or switches it on or off. @throws Refused 403, 404 or 422 */
export async function changeWebhook(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { on, ...request } = parseInput(WebhookChange, sent);
  const address = receivingAddress(request.address);
  const types = WEBHOOK_TYPES.filter(type => request.types.includes(type));
  const { name, editionId } = request;
  await write(id, async (webhook, connection) => {
    await requireEdition(editionId, connection);
    const isTurnedOn = on && webhook.offAt !== null;
    const isTurnedOff = !on && webhook.offAt === null;
    const change = {
      ...{ name, address, types, editionId },
      ...(isTurnedOn && { offAt: null, offReason: '' as const, failingSince: null }),
      ...(isTurnedOff && { offAt: now, offReason: 'admin' as const }),
    };
    await updateWebhook(id, change, connection);
    if (isTurnedOn) await requeueWaiting(id, now, connection);
    const data = { name, address: hostOf(address), types, editionId, on };
    await record('webhook.change', actor, id, data, now, connection);
  });
}

/** Removes a webhook with its log. @throws Refused 403 or 404 */
export async function removeWebhook(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  await inTransaction(async connection => {
    const name = await deleteWebhook(id, connection);
    if (name === null) throw notFound('webhook');
    await record('webhook.remove', actor, id, { name }, now, connection);
  });
}

/**
 * Replaces the secret; the former one also signs for a day. @returns the new one, shown once @throws Refused 403 or 404
 */
export async function rotateWebhookSecret(actor: Actor, id: string, now: Date): Promise<WebhookSecretAnswer> {
  requirePermission(actor, 'manage-paper');
  const secret = newWebhookSecret();
  await write(id, async ({ name }, connection) => {
    const until = new Date(now.getTime() + WEBHOOK_LIMITS.rotationHours * HOUR_MS);
    await rotateSecret(id, { secret: seal(secret, aboutWebhook(id)), until }, connection);
    await record('webhook.rotate', actor, id, { name }, now, connection);
  });
  return { id, secret };
}

/** Sends a delivery again, or a test. @throws Refused 403, 404, or 422 while the webhook is off */
export async function sendToWebhook(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { deliveryId } = parseInput(DeliveryRequest, sent);
  await write(id, async ({ name, offAt }, connection) => {
    if (offAt) throw new Refused(422, 'webhook-is-off');
    if (deliveryId === null) {
      const body = JSON.stringify({ type: TEST_TYPE, timestamp: now.toISOString(), data: { webhook: name } });
      await queueTest(id, body, now, connection);
    } else if (!(await requeue(id, deliveryId, now, connection))) throw notFound('delivery');
    await record('webhook.send', actor, id, { name, deliveryId }, now, connection);
  });
}

const write = (id: string, change: (webhook: WebhookRecord, connection: Connection) => Promise<void>) =>
  inTransaction(async connection => {
    const webhook = await lockWebhook(id, connection);
    if (!webhook) throw notFound('webhook');
    await change(webhook, connection);
  });

/** An address that may be sent to: https and public, or a host that the installation allows. @throws Refused 422 */
function receivingAddress(text: string): string {
  const wrong = new Refused(422, 'wrong-address', { field: 'address' });
  const url = parseUrl(text);
  if (!url) throw wrong;
  const { protocol, hostname, username, password, href } = url;
  const isAllowed = readSettings().privateHubs.includes(hostname);
  if (username || password || !(protocol === 'https:' || (protocol === 'http:' && isAllowed))) throw wrong;
  if (!isAllowed && isPrivateHost(hostname)) throw new Refused(422, 'private-address', { field: 'address' });
  return href;
}

/** The recorded part of an address: its path and query may contain keys. */
const hostOf = (address: string): string => new URL(address).host;

async function requireEdition(editionId: string | null, connection: Connection): Promise<void> {
  if (editionId !== null && !(await loadEditions(connection)).some(({ id }) => id === editionId))
    throw new Refused(422, 'no-such-edition', { field: 'editionId' });
}

function record(
  kind: EventKind,
  actor: Actor,
  id: string,
  data: Record<string, unknown>,
  at: Date,
  connection: Connection,
): Promise<void> {
  const subject = { kind: 'webhook' as const, id };
  return insertEvent({ kind, personId: actor.personId, subject, at, data }, connection);
}
