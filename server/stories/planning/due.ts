import { notify } from '@/server/inbox/inbox';
import { inTransaction } from '@/server/store/database';
import { takeDue } from '@/server/store/planning/plans';

const HOUR_MS = 3_600_000;
/** Older deadlines are no longer notified, for example after days of downtime. */
const LONGEST_AGO_MS = 24 * HOUR_MS;
const MAX = 200;

/** Notifies reporters of the deadlines that come within the hour or have passed, once for each deadline. */
export async function notifyOfDeadlines(now: Date): Promise<void> {
  const from = new Date(now.getTime() - LONGEST_AGO_MS);
  const before = new Date(now.getTime() + HOUR_MS);
  for (;;) {
    const taken = await inTransaction(async connection => {
      const due = await takeDue({ from, before, limit: MAX }, connection);
      const item = { kind: 'due' as const, threadId: null, byId: null, text: '' };
      await notify(
        due.map(one => ({ ...item, ...one })),
        now,
        connection,
      );
      return due.length;
    });
    if (taken < MAX) return;
  }
}
