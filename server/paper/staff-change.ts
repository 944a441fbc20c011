import type { Actor } from '@/domain/people/permissions';
import type { PaperChange } from './paper-change';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { insertEvent } from '@/server/store/stories/events';

/** Makes a change with its event in one transaction, one change at a time; readers never see it, so no page is dropped. */
export async function changeForStaff<T>(
  actor: Actor,
  { kind, data, now }: PaperChange,
  change: (connection: Connection) => Promise<T>,
): Promise<T> {
  return inTransaction(async connection => {
    await lockPaper(connection);
    const done = await change(connection);
    await insertEvent({ kind, personId: actor.personId, at: now, data }, connection);
    return done;
  });
}
