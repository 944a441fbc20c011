import { differenceOf } from '@/domain/audit/difference';
import type { EventKind, EventSubject } from '@/domain/audit/events';
import type { Actor } from '@/domain/people/permissions';
import { requireWithinLimits, suspendOnBreach } from '@/server/abuse-limits/guard';
import { purge } from '@/server/press/purge/purge';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { newPurge, newUpdate, notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { requireUnchanged, type RequireUnchanged } from '@/server/forms/field-changes';
import { keyOf } from '@/server/press/surrogate-keys';

/** A change of the paper that every page may show. */
export interface PaperChange {
  /** For the audit trail, as is the subject. */
  kind: EventKind;
  subject?: EventSubject;
  data?: Record<string, unknown>;
  now: Date;
  /** Whether readers cannot see the change, so that it does not count towards the limits. */
  isUnseen?: boolean;
  /** How long it may take, in milliseconds. */
  timeout?: number;
}

/** Makes a change; calls `requireUnchanged` first where a form changes fields. */
export type MakeChange<T> = (connection: Connection, requireUnchanged: RequireUnchanged) => Promise<T>;

/**
 * Makes a change, serialised, with an event of the changed fields. Idempotent: a repeated form changes nothing and
 * records no second event. Its transaction is run by `suspendOnBreach`.
 * @throws Refused 403 for a person who is held, where readers see the change
 */
export async function recordChange<T>(
  actor: Actor,
  about: PaperChange,
  change: MakeChange<T>,
  connection: Connection,
): Promise<{ done: T; isChanged: boolean }> {
  const { kind, subject, data, isUnseen, now: at } = about;
  const { personId } = actor;
  await lockPaper(connection);
  await requireWithinLimits({ personId, subject, kind, now: at }, connection);
  const compared: { difference?: Record<string, unknown> } = {};
  const done = await change(connection, async (before, sent) => {
    await requireUnchanged(before, sent, about, connection);
    compared.difference = differenceOf(before, sent.change);
  });
  const isChanged = !compared.difference || Object.keys(compared.difference).length > 0;
  const event = {
    kind,
    personId,
    subject,
    at,
    data: { ...data, ...(isUnseen && { unseen: true }), ...compared },
  };
  if (isChanged) await insertEvent(event, connection);
  return { done, isChanged };
}

/** Changes the paper with an event in one transaction, one change at a time, then drops every page. */
export async function changePaper<T>(actor: Actor, about: PaperChange, change: MakeChange<T>): Promise<T> {
  const everyPage = about.kind === 'page.remove' ? newPurge([keyOf.paper]) : newUpdate([keyOf.paper]);
  const { done, isChanged } = await suspendOnBreach(about.now, () =>
    inTransaction(async connection => {
      const recorded = await recordChange(actor, about, change, connection);
      if (recorded.isChanged) await notifyPurge(everyPage, connection);
      return recorded;
    }, about.timeout),
  );
  if (isChanged) purge(everyPage);
  return done;
}
