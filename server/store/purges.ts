import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Connection } from './database';
import { notifyAll, type Notification } from './notify';

/** The pages that a change invalidates, by surrogate keys. */
export interface Purge {
  /** Dedupes purges that a process has already applied. */
  id: string;
  /** Pages with these keys are dropped. */
  keys: string[];
  /** Pages with these keys show the change next to their own content: they are served stale until they are renewed. */
  outdated: string[];
  /** Whether every process confirms it, as for content that readers must no longer get. */
  isConfirmed: boolean;
  /** Whether readers may still get these pages while the database is away: what they show is replaced, not withdrawn. */
  isUpdate?: boolean | undefined;
}

/** A purge of one change. */
export function newPurge(keys: string[], outdated: string[] = [], isConfirmed = false): Purge {
  return { id: randomUUID(), keys, outdated, isConfirmed };
}

/** The purge of a change that replaces what readers have. */
export function newUpdate(keys: string[], outdated: string[] = []): Purge {
  return { ...newPurge(keys, outdated), isUpdate: true };
}

export const PURGE_CHANNEL = 'broadsheet_purge';

/** PostgreSQL refuses a notification of 8,000 bytes; a key has about twenty. */
const KEYS_PER_NOTIFICATION = 200;

const Keys = z.array(z.string());
/** A purge as a process is notified of it: the whole of it, or a part when it has too many keys. */
const NotifiedPurge = z.object({
  id: z.string(),
  keys: Keys,
  outdated: Keys,
  isWhole: z.boolean(),
  /** Of several parts, only the last one is confirmed. */
  isConfirmed: z.boolean(),
  /** Absent from processes of an older version. */
  isUpdate: z.boolean().optional(),
});
export type NotifiedPurge = z.infer<typeof NotifiedPurge>;

/** Notifications of a purge for every process. */
export function purgeNotifications({ id, keys, outdated, isConfirmed, isUpdate }: Purge): Notification[] {
  const notifications: Notification[] = [];
  const most = Math.max(keys.length, outdated.length);
  const isWhole = most <= KEYS_PER_NOTIFICATION;
  for (let at = 0; at < most; at += KEYS_PER_NOTIFICATION) {
    const part = (of: string[]) => of.slice(at, at + KEYS_PER_NOTIFICATION);
    const isLast = at + KEYS_PER_NOTIFICATION >= most;
    const purge: NotifiedPurge = {
      ...{ id, isWhole, isUpdate, keys: part(keys), outdated: part(outdated) },
      isConfirmed: isConfirmed && isLast,
    };
    const payload = JSON.stringify(purge);
    notifications.push({ channel: PURGE_CHANNEL, payload });
  }
  return notifications;
}

/** The purge in the payload of a notification. @throws for an invalid payload */
export function purgeIn(payload: string): NotifiedPurge {
  return NotifiedPurge.parse(JSON.parse(payload));
}

/** Notifies every process, once the transaction commits, that pages are out of date. */
export async function notifyPurge(purge: Purge, connection: Connection): Promise<void> {
  await notifyAll(purgeNotifications(purge), connection);
}
