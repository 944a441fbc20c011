import { canInPaper, type Actor, type PaperAction } from '@/domain/people/permissions';
import { purge } from '@/server/press/purge/purge';
import { refusedAction } from '@/server/http/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { keyOf } from '@/server/press/purge/surrogate-keys';

/** @throws Refused 403 unless the actor may do this somewhere in the paper */
export function requirePermission(actor: Actor, action: PaperAction): void {
  const permission = canInPaper(actor, action);
  if (!permission.allowed) throw refusedAction([permission]);
}

/** Something of the paper that every page may show. */
export interface PaperChange {
  /** For the audit trail: `edition.change`. */
  kind: string;
  data: Record<string, unknown>;
  now: Date;
}

/** Makes a change of the paper with its event in one transaction, then has every page made anew. */
export async function changePaper<T>(
  actor: Actor,
  { kind, data, now }: PaperChange,
  change: (connection: Connection) => Promise<T>,
): Promise<T> {
  const everyPage = { keys: [keyOf.paper], outdated: [] };
  const result = await inTransaction(async connection => {
    const done = await change(connection);
    await insertEvent({ kind, personId: actor.personId, at: now, data }, connection);
    await notifyPurge(everyPage, connection);
    return done;
  });
  purge(everyPage);
  return result;
}
