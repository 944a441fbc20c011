import { z } from 'zod';
import { WEBHOOK_LIMITS, type OffReason } from '@/domain/webhooks/webhooks';
import { postExternal } from '@/server/http/outgoing';
import { notifyOnce } from '@/server/inbox/inbox';
import type { JobHandler } from '@/server/jobs/job-handler';
import { seal, unseal } from '@/server/people/second-factor/sealing';
import { inTransaction } from '@/server/store/database';
import { MAX_ATTEMPTS } from '@/server/store/jobs/queue';
import { listAdminsSince } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import {
  DELIVER_WEBHOOK,
  loadDelivery,
  recordAttempt,
  supersede,
  type DeliveryAttempt,
  type DeliveryToSend,
} from '@/server/store/webhooks/deliveries';
import { resealSecret, switchOffWebhook } from '@/server/store/webhooks/webhooks';
import { signedHeaders } from './signature';

const DAY_MS = 24 * 3_600_000;
const RETRIED_MS = WEBHOOK_LIMITS.days * DAY_MS;
const GONE = 410;
const PROBLEM_LENGTH = 200;

const Payload = z.object({ deliveryId: z.string() });

/** The purpose with which a webhook's secret is sealed. */
export const aboutWebhook = (id: string): string => `webhook:${id}`;

/** A delivery that did not arrive and is retried. */
export class NotDelivered extends Error {}

/** Handlers of the jobs that send messages. @param privateHosts hosts that are not public and may be reached */
export const webhookHandlers = (privateHosts: string[]): Record<string, JobHandler> => ({
  [DELIVER_WEBHOOK]: payload => deliver(Payload.parse(payload).deliveryId, privateHosts, new Date()),
});

/**
 * Sends a message once. Failed deliveries are retried for three days, unless the receiver is gone.
 * @throws NotDelivered, after which the job is retried
 */
export async function deliver(id: string, privateHosts: string[], now: Date): Promise<void> {
  const delivery = await loadDelivery(id);
  // While a webhook is off its messages wait without jobs.
  if (!delivery || delivery.state !== 'waiting' || delivery.offReason) return;
  if (delivery.isOutdated) return supersede(id);
  const answer = await send(delivery, privateHosts, now);
  const isDelivered = answer.status !== null && answer.status >= 200 && answer.status < 300;
  const isOver =
    now.getTime() - delivery.queuedAt.getTime() >= RETRIED_MS || delivery.attempts + 1 >= MAX_ATTEMPTS;
  const state = isDelivered ? 'delivered' : isOver ? 'failed' : 'waiting';
  await recordAttempt(delivery, { ...answer, at: now, state });
  if (isDelivered) return;
  if (answer.status === GONE) return switchOff(delivery.webhookId, 'gone', now);
  const { failingSince } = delivery;
  if (failingSince && now.getTime() - failingSince.getTime() >= RETRIED_MS)
    return switchOff(delivery.webhookId, 'failing', now);
  if (!isOver) throw new NotDelivered(answer.status === null ? answer.problem : `answered ${answer.status}`);
}

async function send(
  delivery: DeliveryToSend,
  privateHosts: string[],
  at: Date,
): Promise<Omit<DeliveryAttempt, 'at' | 'state'>> {
  const started = performance.now();
  const { id, address, body } = delivery;
  try {
    const headers = signedHeaders({ id, at, body }, await secretsOf(delivery, at));
    const status = await postExternal(
      address,
      { body, contentType: 'application/json', headers },
      privateHosts,
    );
    return { status, tookMs: Math.round(performance.now() - started), problem: '' };
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, PROBLEM_LENGTH);
    return { status: null, tookMs: Math.round(performance.now() - started), problem };
  }
}

/** The secret, and the former one while it is still valid. @throws Error when the secret cannot be opened */
async function secretsOf(delivery: DeliveryToSend, now: Date): Promise<string[]> {
  const { webhookId, secret, formerSecret, formerUntil } = delivery;
  const about = aboutWebhook(webhookId);
  const opened = unseal(secret, about);
  if (!opened) throw new Error('the secret cannot be opened: replace it');
  if (opened.isFormer) await resealSecret(webhookId, secret, seal(opened.text, about));
  const former = formerUntil && formerUntil > now ? unseal(formerSecret, about) : null;
  return [opened.text, ...(former ? [former.text] : [])];
}

/** Switches a webhook off, once, and notifies admins. */
async function switchOff(id: string, reason: OffReason, now: Date): Promise<void> {
  await inTransaction(async connection => {
    const name = await switchOffWebhook(id, reason, now, connection);
    if (name === null) return;
    const subject = { kind: 'webhook' as const, id };
    const event = { kind: 'webhook.switch-off' as const, personId: null, subject, at: now };
    await insertEvent({ ...event, data: { name, reason } }, connection);
    for (const personId of await listAdminsSince(now, connection))
      await notifyOnce(
        `${id}:${now.getTime()}:${personId}`,
        { personId, kind: 'webhook-off', byId: null, text: name },
        now,
        connection,
      );
  });
}
