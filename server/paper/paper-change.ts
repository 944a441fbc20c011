import { differenceOf } from '@/domain/audit/difference';
import type { EventKind, EventSubject } from '@/domain/audit/events';
import type { Actor } from '@/domain/people/permissions';
import { purge } from '@/server/press/purge/purge';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { newPurge, notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { keyOf } from '@/server/press/purge/surrogate-keys';

/** Something of the paper that every page may show. */
export interface PaperChange {
  /** For the audit trail, as is what it is done to. */
  kind: EventKind;
  subject?: EventSubject;
  data?: Record<string, unknown>;
  now: Date;
  /** How long it may take, in milliseconds. */
  timeout?: number;
}

/** Has the event say what of a thing is another than before. */
export type Compare = (before: object, after: object) => void;

/** Runs a change, and tells what it compared. */
export async function withDifference<T>(
  change: (compare: Compare) => Promise<T>,
): Promise<{ done: T; data: Record<string, unknown> }> {
  let difference = {};
  const done = await change((before, after) => (difference = differenceOf(before, after)));
  return { done, data: Object.keys(difference).length ? { difference } : {} };
}

/** Changes the paper with an event in one transaction, one change at a time, then drops every page. */
export async function changePaper<T>(
  actor: Actor,
  { kind, subject, data, now, timeout }: PaperChange,
  change: (connection: Connection, compare: Compare) => Promise<T>,
): Promise<T> {
  const everyPage = newPurge([keyOf.paper]);
  const result = await inTransaction(async connection => {
    await lockPaper(connection);
    const { done, data: compared } = await withDifference(compare => change(connection, compare));
    const event = { kind, personId: actor.personId, subject, at: now, data: { ...data, ...compared } };
    await insertEvent(event, connection);
    await notifyPurge(everyPage, connection);
    return done;
  }, timeout);
  purge(everyPage);
  return result;
}
