import { database, type Connection } from './database';
import { clientOf } from './prisma';
import { PREPARED } from './prepared';

/** A message to every process that listens to a channel. */
export interface Notification {
  channel: string;
  payload: string;
}

/** Notifies every listening process; inside a transaction, only when it commits. */
export async function notify(
  channel: string,
  payload: string,
  connection: Connection = database(),
): Promise<void> {
  await notifyAll([{ channel, payload }], connection);
}

/** The same for several at once, in one statement. */
export async function notifyAll(
  notifications: Notification[],
  connection: Connection = database(),
): Promise<void> {
  if (!notifications.length) return;
  await clientOf(connection).$executeRaw`
    ${PREPARED} SELECT pg_notify(channel, payload) FROM unnest(
      ${notifications.map(({ channel }) => channel)}::text[], ${notifications.map(({ payload }) => payload)}::text[]
    ) AS given(channel, payload)`;
}
