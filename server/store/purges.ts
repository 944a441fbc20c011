import { randomUUID } from 'node:crypto';
import type { Connection } from './database';
import { notifyAll, type Notification } from './notify';

/** Pages that a change puts out of date, by the keys of what they show. */
export interface Purge {
  /** By which a process recognises what it has purged already. */
  id: string;
  /** Pages with these keys are dropped. */
  keys: string[];
  /** Pages with these keys show the change in addition to their own content: they are sent until they are renewed. */
  outdated: string[];
}

/** A purge of one change. */
export function newPurge(keys: string[], outdated: string[] = []): Purge {
  return { id: randomUUID(), keys, outdated };
}

export const PURGE_CHANNEL = 'broadsheet_purge';

/** PostgreSQL refuses a notification of 8,000 bytes; a key has about twenty. */
const KEYS_PER_NOTIFICATION = 200;

/** A purge as a process is notified of it: the whole of it, or a part when it has too many keys. */
export interface NotifiedPurge extends Purge {
  isWhole: boolean;
}

/** Notifications of a purge for every process. */
export function purgeNotifications({ id, keys, outdated }: Purge): Notification[] {
  const notifications: Notification[] = [];
  const most = Math.max(keys.length, outdated.length);
  const isWhole = most <= KEYS_PER_NOTIFICATION;
  for (let at = 0; at < most; at += KEYS_PER_NOTIFICATION) {
    const part = (of: string[]) => of.slice(at, at + KEYS_PER_NOTIFICATION);
    const purge: NotifiedPurge = { id, isWhole, keys: part(keys), outdated: part(outdated) };
    const payload = JSON.stringify(purge);
    notifications.push({ channel: PURGE_CHANNEL, payload });
  }
  return notifications;
}

/** The purge in the payload of a notification. */
export function purgeIn(payload: string): NotifiedPurge {
  return JSON.parse(payload) as NotifiedPurge;
}

/** Notifies every process, once the transaction commits, that pages are out of date. */
export async function notifyPurge(purge: Purge, connection: Connection): Promise<void> {
  await notifyAll(purgeNotifications(purge), connection);
}
