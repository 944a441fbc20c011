import type { Connection } from './database';
import { notifyAll, type Notification } from './notify';

/** Pages that a change puts out of date, by the keys of what they show. */
export interface Purge {
  /** Pages with these keys are dropped. */
  keys: string[];
  /** Pages with these show the change beside their own content: they are sent until they are renewed. */
  outdated: string[];
}

export const PURGE_CHANNEL = 'broadsheet_purge';

/** PostgreSQL refuses a notification of 8,000 bytes; a key has about twenty. */
const KEYS_PER_NOTIFICATION = 200;

/** Notifications of a purge for every process. */
export function purgeNotifications({ keys, outdated }: Purge): Notification[] {
  const notifications: Notification[] = [];
  for (let at = 0; at < Math.max(keys.length, outdated.length); at += KEYS_PER_NOTIFICATION) {
    const part = (of: string[]) => of.slice(at, at + KEYS_PER_NOTIFICATION);
    const payload = JSON.stringify({ keys: part(keys), outdated: part(outdated) } satisfies Purge);
    notifications.push({ channel: PURGE_CHANNEL, payload });
  }
  return notifications;
}

/** The purge in the payload of a notification. */
export function purgeIn(payload: string): Purge {
  return JSON.parse(payload) as Purge;
}

/** Notifies every process, once the transaction commits, that pages are out of date. */
export async function notifyPurge(purge: Purge, connection: Connection): Promise<void> {
  await notifyAll(purgeNotifications(purge), connection);
}
