import { InboxChoice } from '@/domain/api/notes';
import { isEmailKind, type InboxKind } from '@/domain/people/inbox';
import type { Actor } from '@/domain/people/permissions';
import { writeEmails } from '@/server/email/email';
import { messageTo, publish } from '@/server/live/hub';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  countUnread,
  insertInboxItem,
  insertInboxItems,
  listInboxItems,
  markRead,
  markSettled,
  type InboxItem,
  type NewInboxItem,
} from '@/server/store/notes/inbox';
import { notifyAll } from '@/server/store/notify';
import { parseInput } from '@/server/forms/parse-input';

const SHOWN = 200;

/** The topic of the hub for changes of a person's inbox. */
export const inboxTopic = (personId: string) => `inbox/${personId}`;

/**
 * Adds items to inboxes in the transaction of the change that caused them, with their emails. People are not notified
 * of their own actions.
 */
export async function notify(items: NewInboxItem[], now: Date, connection: Connection): Promise<void> {
  const others = items.filter(({ personId, byId }) => personId !== byId);
  if (!others.length) return;
  await insertInboxItems(others, changesOf(others.map(item => item.personId)), now, connection);
  await writeEmails(
    others.flatMap(({ byId, storyId, kind, ...item }) =>
      byId !== null && storyId !== null && isEmailKind(kind) ? [{ ...item, byId, storyId, kind }] : [],
    ),
    now,
    connection,
  );
}

/**
 * Adds an item that is not about a story to an inbox, unless one with this id exists.
 * @returns whether it is new
 */
export async function notifyOnce(
  id: string,
  item: Omit<NewInboxItem, 'storyId' | 'threadId'>,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const isNew = await insertInboxItem({ ...item, id }, now, connection);
  if (isNew) await publishChange([item.personId], connection);
  return isNew;
}

/** Marks items of this kind as settled for everyone, in the transaction in which one person acted on the story. */
export async function settle(
  storyId: string,
  kind: InboxKind,
  now: Date,
  connection: Connection,
): Promise<void> {
  await publishChange(await markSettled(storyId, kind, now, connection), connection);
}

/** Notifies the open windows of these people that their inboxes changed, once the transaction commits. */
const publishChange = (personIds: string[], connection: Connection) =>
  notifyAll(changesOf(personIds), connection);

/** The message to the open windows of these people when their inboxes change. */
const changesOf = (personIds: string[]) =>
  [...new Set(personIds)].map(personId => messageTo(inboxTopic(personId), null));

/** A person's inbox, unread and read items, newest first. */
export function inboxOf({ personId }: Actor): Promise<InboxItem[]> {
  return listInboxItems(personId, SHOWN);
}

export function unreadOf({ personId }: Actor): Promise<number> {
  return countUnread(personId);
}

/** Marks items as read: `{ id }`, `{ threadId }` or `{ all: true }`. @throws Refused 422 */
export async function readInbox({ personId }: Actor, input: unknown, now: Date): Promise<void> {
  const which = parseInput(InboxChoice, input);
  const narrowed = 'all' in which ? {} : which;
  await inTransaction(async connection => {
    const count = await markRead(personId, narrowed, now, connection);
    if (count) await publish(inboxTopic(personId), null, connection);
  });
}
