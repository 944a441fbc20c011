import type { Actor } from '@/domain/people/permissions';
import { purge } from '@/server/press/purge/purge';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { newPurge, notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { keyOf } from '@/server/press/purge/surrogate-keys';

/** Something of the paper that every page may show. */
export interface PaperChange {
  /** For the audit trail: `edition.change`. */
  kind: string;
  data: Record<string, unknown>;
  now: Date;
  /** How long it may take, in milliseconds. */
  timeout?: number;
}

/** Changes the paper with an event in one transaction, one change at a time, then drops every page. */
export async function changePaper<T>(
  actor: Actor,
  { kind, data, now, timeout }: PaperChange,
  change: (connection: Connection) => Promise<T>,
): Promise<T> {
  const everyPage = newPurge([keyOf.paper]);
  const result = await inTransaction(async connection => {
    await lockPaper(connection);
    const done = await change(connection);
    await insertEvent({ kind, personId: actor.personId, at: now, data }, connection);
    await notifyPurge(everyPage, connection);
    return done;
  }, timeout);
  purge(everyPage);
  return result;
}
