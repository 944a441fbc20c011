import { changesWhatReadersHave } from '@/domain/unusual/rules';
import { Refused } from '@/server/http/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { judgeLiveChange } from '@/server/store/unusual/unusual';
import { raise } from './raise';

/** An act of a person on a story. */
export interface GuardedAct {
  personId: string;
  storyId: string;
  /** As in the audit trail. */
  kind: string;
  now: Date;
}

/** The act crosses the line: it is refused, and the person is held from now on. */
class LineCrossed extends Refused {
  constructor() {
    super(403, 'held-for-review');
  }
}

/**
 * Refuses a change of what readers have by a person who made too many, or tells admins of it.
 * @throws Refused 403 `held-for-review`
 */
export async function requireUsual(act: GuardedAct, connection: Connection): Promise<void> {
  if (!changesWhatReadersHave(act.kind)) return;
  const verdict = await judgeLiveChange(act, connection);
  if (verdict === 'hold') throw new LineCrossed();
  if (verdict === 'held') throw new Refused(403, 'held-for-review');
  const { personId, storyId, now } = act;
  if (verdict === 'alarm')
    await raise({ rule: 'live-changes', personId, holds: false, storyId }, now, connection);
}

/** Runs the transaction of an act. When it crossed the line it is undone, and the hold is kept by another. */
export async function withHolds<Done>(act: GuardedAct, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LineCrossed) {
      const { personId, storyId, now } = act;
      await inTransaction(connection =>
        raise({ rule: 'live-changes', personId, holds: true, storyId }, now, connection),
      );
    }
    throw error;
  }
}
