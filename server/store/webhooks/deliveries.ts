import { v7 as newId } from 'uuid';
import {
  isAlwaysSent,
  RETURNING_TYPES,
  TEST_TYPE,
  WITHDRAWING_TYPES,
  type DeliveryState,
  type OffReason,
  type WebhookType,
} from '@/domain/webhooks/webhooks';
import { database, type Connection } from '../database';
import { enqueue, type Job } from '../jobs/queue';
import { clientOf } from '../prisma';

/** The job that sends a delivery. */
export const DELIVER_WEBHOOK = 'deliver-webhook';

/** A step of a story as sent to webhooks. */
export interface WebhookMessage {
  type: WebhookType;
  storyId: string;
  editionId: string;
  body: string;
  now: Date;
}

const jobOf = ({ id, webhookId }: { id: string; webhookId: string }): Job => ({
  task: DELIVER_WEBHOOK,
  payload: { deliveryId: id },
  key: `${DELIVER_WEBHOOK}:${id}`,
  // One queue per webhook, so that a slow one does not delay others.
  queue: `${DELIVER_WEBHOOK}:${webhookId}`,
});

/**
 * Queues a message for every webhook that it is for, in the transaction of the step. Messages to a webhook that is off
 * are stored, and sent when it is switched on.
 */
export async function queueMessage(message: WebhookMessage, connection: Connection): Promise<void> {
  const { type, storyId, editionId, body, now } = message;
  const rows = await clientOf(connection).$queryRaw<{ id: string; webhookId: string; isOff: boolean }[]>`
    WITH target AS (
      SELECT id, "offAt" IS NOT NULL AS "isOff" FROM "Webhook" webhook
      WHERE ("offAt" IS NULL AND ${type} = ANY(types) AND ("editionId" IS NULL OR "editionId" = ${editionId}))
        OR (${isAlwaysSent(type)} AND EXISTS (
          SELECT FROM "WebhookReceipt" WHERE "webhookId" = webhook.id AND "storyId" = ${storyId}))
    ), receipt AS (
      INSERT INTO "WebhookReceipt" ("webhookId", "storyId") SELECT id, ${storyId} FROM target ON CONFLICT DO NOTHING
    ), made AS (
      INSERT INTO "WebhookDelivery" (id, "webhookId", type, "storyId", body, "createdAt", "queuedAt")
      SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), id, ${type}, ${storyId}, ${body}, ${now}, ${now}
      FROM target RETURNING id, "webhookId"
    )
    SELECT made.id, "webhookId", "isOff" FROM made JOIN target ON target.id = "webhookId"`;
  await enqueue(rows.filter(({ isOff }) => !isOff).map(jobOf), connection);
}

/** Queues a message to one webhook as a test. */
export async function queueTest(
  webhookId: string,
  body: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  const id = `msg_${newId().replaceAll('-', '')}`;
  const data = { id, webhookId, type: TEST_TYPE, body, createdAt: now, queuedAt: now };
  await clientOf(connection).webhookDelivery.create({ data });
  await enqueue([jobOf({ id, webhookId })], connection);
}

/** Queues a delivery of a webhook again. @returns whether there is one */
export async function requeue(
  webhookId: string,
  id: string,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const data = { state: 'waiting', attempts: 0, queuedAt: now };
  const { count } = await clientOf(connection).webhookDelivery.updateMany({ where: { id, webhookId }, data });
  if (count) await enqueue([jobOf({ id, webhookId })], connection);
  return count > 0;
}

/** Queues all waiting deliveries of a webhook that is switched on again. */
export async function requeueWaiting(webhookId: string, now: Date, connection: Connection): Promise<void> {
  const rows = await clientOf(connection).$queryRaw<{ id: string }[]>`
    UPDATE "WebhookDelivery" SET attempts = 0, "queuedAt" = ${now}
    WHERE "webhookId" = ${webhookId} AND state = 'waiting' RETURNING id`;
  await enqueue(
    rows.map(({ id }) => jobOf({ id, webhookId })),
    connection,
  );
}

/** A delivery with what it needs to be sent. */
export interface DeliveryToSend {
  id: string;
  webhookId: string;
  body: string;
  state: DeliveryState;
  attempts: number;
  queuedAt: Date;
  address: string;
  secret: string;
  formerSecret: string;
  formerUntil: Date | null;
  failingSince: Date | null;
  offReason: OffReason | '';
  /** Whether a later message withdraws the story, or gives it back after the withdrawal that this one is about. */
  isOutdated: boolean;
}

/** A delivery to send; null when it no longer exists. */
export async function loadDelivery(id: string): Promise<DeliveryToSend | null> {
  const rows = await clientOf(database()).$queryRaw<DeliveryToSend[]>`
    SELECT delivery.id, "webhookId", body, state, attempts, "queuedAt", address, secret, "formerSecret", "formerUntil",
      "failingSince", CASE WHEN "offAt" IS NULL THEN '' ELSE "offReason" END AS "offReason",
      EXISTS (
        SELECT FROM "WebhookDelivery" later
        WHERE later."webhookId" = delivery."webhookId" AND later."storyId" = delivery."storyId"
          AND later."createdAt" > delivery."createdAt"
          AND (later.type = ANY(${[...WITHDRAWING_TYPES]})
            OR (delivery.type = ANY(${[...WITHDRAWING_TYPES]}) AND later.type = ANY(${[...RETURNING_TYPES]})))
      ) AS "isOutdated"
    FROM "WebhookDelivery" delivery JOIN "Webhook" webhook ON webhook.id = "webhookId" WHERE delivery.id = ${id}`;
  return rows[0] ?? null;
}

/** The answer to an attempt, or why there was none. */
export interface DeliveryAttempt {
  at: Date;
  status: number | null;
  tookMs: number | null;
  problem: string;
  state: DeliveryState;
}

/** Records an attempt, and since when its webhook has been failing. */
export async function recordAttempt(
  { id, webhookId }: Pick<DeliveryToSend, 'id' | 'webhookId'>,
  { at, ...answer }: DeliveryAttempt,
): Promise<void> {
  const client = clientOf(database());
  await client.webhookDelivery.updateMany({
    where: { id },
    data: { ...answer, attemptedAt: at, attempts: { increment: 1 } },
  });
  if (answer.state === 'delivered')
    await client.webhook.updateMany({ where: { id: webhookId }, data: { failingSince: null } });
  else
    await client.webhook.updateMany({
      where: { id: webhookId, failingSince: null },
      data: { failingSince: at },
    });
}

/** Marks a delivery as superseded, so that it is not sent. */
export async function supersede(id: string): Promise<void> {
  await clientOf(database()).webhookDelivery.updateMany({ where: { id }, data: { state: 'superseded' } });
}

/** A delivery as admins list it. */
export interface DeliveryLine {
  id: string;
  webhookId: string;
  type: WebhookType | typeof TEST_TYPE;
  storyId: string | null;
  createdAt: Date;
  attempts: number;
  attemptedAt: Date | null;
  status: number | null;
  tookMs: number | null;
  problem: string;
  state: DeliveryState;
}

/** The last deliveries, newest first. @param failed only those that did not arrive */
export async function listDeliveries(limit: number, failed: boolean): Promise<DeliveryLine[]> {
  const rows = await clientOf(database()).webhookDelivery.findMany({
    where: failed ? { state: { in: ['waiting', 'failed'] } } : {},
    omit: { body: true, queuedAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  // States and types are those that were written.
  return rows as DeliveryLine[];
}

/** The number of waiting deliveries of each webhook. */
export async function countWaiting(): Promise<Map<string, number>> {
  const rows = await clientOf(database()).webhookDelivery.groupBy({
    by: ['webhookId'],
    where: { state: 'waiting' },
    _count: true,
  });
  return new Map(rows.map(({ webhookId, _count }) => [webhookId, _count]));
}

/** Deletes deliveries that were made before a time. */
export async function deleteDeliveriesBefore(before: Date): Promise<void> {
  await clientOf(database()).webhookDelivery.deleteMany({ where: { createdAt: { lt: before } } });
}
