import type { RevertItem } from '@/domain/audit/revert/acts';
import type { RecordedState } from '@/domain/audit/recorded';
import type { CoverageState } from '@/domain/coverage/entry';
import { changeCoverage } from '@/server/coverage/coverage';
import { ofStates } from '../states';

const stateOf = ({ startedAt, endedAt }: RecordedState): CoverageState =>
  startedAt ? (endedAt ? 'ended' : 'live') : 'none';

/** Start and end of live coverage. */
export const coverage = ofStates({
  kind: 'coverage',
  adapt({ id, before, isNew, now, isLast }): RevertItem[] {
    const wanted = stateOf(before ?? {});
    if ((before === null && !isNew) || wanted === stateOf(now)) return [];
    const act = { kind: 'coverage' as const, state: wanted };
    return [{ subject: 'coverage', id, act, obstacle: isLast ? null : 'changed-since' }];
  },
  act: async ({ actor, id, act, key, now }) => {
    if (act.kind === 'coverage') await changeCoverage(actor, id, { key, state: act.state }, now);
  },
});
