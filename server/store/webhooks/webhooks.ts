import type { OffReason, WebhookType } from '@/domain/webhooks/webhooks';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** A webhook without its secrets. */
export interface WebhookRecord {
  id: string;
  name: string;
  address: string;
  types: WebhookType[];
  editionId: string | null;
  createdAt: Date;
  formerUntil: Date | null;
  failingSince: Date | null;
  offAt: Date | null;
  offReason: OffReason | '';
}

const shown = {
  ...{ id: true, name: true, address: true, types: true, editionId: true, createdAt: true },
  ...{ formerUntil: true, failingSince: true, offAt: true, offReason: true },
} as const;

// Types and reasons are those that were written.
const recordOf = (row: Omit<WebhookRecord, 'types' | 'offReason'> & { types: string[]; offReason: string }) =>
  row as WebhookRecord;

/** Locks the creation of webhooks until the transaction ends; returns how many there are. */
export async function lockWebhooks(connection: Connection): Promise<number> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('webhooks'))`;
  return clientOf(connection).webhook.count();
}

export interface NewWebhook {
  id: string;
  name: string;
  address: string;
  types: WebhookType[];
  editionId: string | null;
  /** Sealed. */
  secret: string;
  createdAt: Date;
}

export async function insertWebhook(webhook: NewWebhook, connection: Connection): Promise<void> {
  await clientOf(connection).webhook.create({ data: webhook });
}

/** Every webhook, oldest first. */
export async function listWebhooks(): Promise<WebhookRecord[]> {
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  return (await clientOf(database()).webhook.findMany({ select: shown, orderBy })).map(recordOf);
}

/** A webhook, locked until the transaction ends; null when there is none. */
export async function lockWebhook(id: string, connection: Connection): Promise<WebhookRecord | null> {
  await clientOf(connection).$executeRaw`SELECT id FROM "Webhook" WHERE id = ${id} FOR UPDATE`;
  const row = await clientOf(connection).webhook.findUnique({ where: { id }, select: shown });
  return row && recordOf(row);
}

/** The columns of a webhook that can change. */
export type WebhookUpdate = Partial<
  Pick<WebhookRecord, 'name' | 'address' | 'types' | 'editionId' | 'failingSince' | 'offAt' | 'offReason'>
>;

export async function updateWebhook(
  id: string,
  change: WebhookUpdate,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).webhook.updateMany({ where: { id }, data: change });
}

/** Replaces the secret of a webhook; the former one also signs until a given time. */
export async function rotateSecret(
  id: string,
  { secret, until }: { secret: string; until: Date },
  connection: Connection,
): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "Webhook" SET "formerSecret" = secret, "formerUntil" = ${until}, secret = ${secret} WHERE id = ${id}`;
}

/** Replaces a sealed secret with the same one sealed by the present key. */
export async function resealSecret(id: string, from: string, to: string): Promise<void> {
  await clientOf(database()).webhook.updateMany({ where: { id, secret: from }, data: { secret: to } });
}

/** Deletes a webhook with its deliveries; returns its name, or null when there is none. */
export async function deleteWebhook(id: string, connection: Connection): Promise<string | null> {
  const rows = await clientOf(connection).$queryRaw<{ name: string }[]>`
    DELETE FROM "Webhook" WHERE id = ${id} RETURNING name`;
  return rows[0]?.name ?? null;
}

/** Switches off a webhook. @returns its name; null: it was already off, or does not exist */
export async function switchOffWebhook(
  id: string,
  reason: OffReason,
  now: Date,
  connection: Connection,
): Promise<string | null> {
  const rows = await clientOf(connection).$queryRaw<{ name: string }[]>`
    UPDATE "Webhook" SET "offAt" = ${now}, "offReason" = ${reason} WHERE id = ${id} AND "offAt" IS NULL RETURNING name`;
  return rows[0]?.name ?? null;
}
