import type { Connection } from '../database';
import type { Prisma } from '../generated/client';
import { notifyAll, type Notification } from '../notify';

/** Something that happened, for the audit trail. `kind` is `thing.verb`, such as `story.publish`. */
export interface NewEvent {
  kind: string;
  personId: string | null;
  storyId?: string;
  data?: Record<string, unknown>;
  at: Date;
}

/** Records the event in the transaction of the change it tells of. */
export async function insertEvent(event: NewEvent, connection: Connection): Promise<void> {
  await connection.event.create({
    data: { ...event, data: (event.data ?? {}) as Prisma.InputJsonValue },
  });
}

/** What tells every process that pages with these keys are out of date. */
export function purgeNotifications(keys: string[]): Notification[] {
  const notifications: Notification[] = [];
  // A notification holds at most 8,000 bytes.
  for (let at = 0; at < keys.length; at += 100)
    notifications.push({ channel: 'broadsheet_purge', payload: keys.slice(at, at + 100).join(' ') });
  return notifications;
}

/** Tells every process, once the transaction commits, that pages with these keys are out of date. */
export async function notifyPurge(keys: string[], connection: Connection): Promise<void> {
  await notifyAll(purgeNotifications(keys), connection);
}
