import type { Actor } from '@/domain/people/permissions';
import { withDifference, type Compare, type PaperChange } from './paper-change';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { insertEvent } from '@/server/store/stories/events';

/** Makes a change with its event in one transaction, one change at a time; readers never see it, so no page is dropped. */
export async function changeForStaff<T>(
  actor: Actor,
  { kind, subject, data, now }: PaperChange,
  change: (connection: Connection, compare: Compare) => Promise<T>,
): Promise<T> {
  return inTransaction(async connection => {
    await lockPaper(connection);
    const { done, data: compared } = await withDifference(compare => change(connection, compare));
    const event = { kind, personId: actor.personId, subject, at: now, data: { ...data, ...compared } };
    await insertEvent(event, connection);
    return done;
  });
}
