import { planThread } from '@/domain/audit/revert/other-plans';
import { settleThread } from '@/server/notes/notes';
import { listAffectedThreads } from '@/server/store/audit/revert/affected-notes';
import { plannedFor, type RevertKind } from '../kind';

/** Conversations about stories: what the person began is resolved, since others may have read it. */
export const notes: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedThreads(acts, limit, only), planThread);
  },
  act: ({ id, act }, { actor, now }) => settleThread(actor, id, { resolved: act?.kind === 'resolve' }, now),
};
