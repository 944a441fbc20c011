import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import { addStandingPage, changeStandingPage, removeStandingPage } from '@/server/paper/standing-pages';
import { restoredFields, ofStates, pick } from '../states';

/** The pages about the paper. One that the person removed is added again at its address. */
export const pages = ofStates({
  kind: 'page',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  async act(one) {
    const { actor, id, act, state, now } = one;
    if (act.kind === 'remove') return removeStandingPage(actor, id, now);
    if (act.kind === 'add-again')
      return addStandingPage(actor, pick(state, ['editionId', 'slug', ...REVERTED_FIELDS.page]), now);
    return changeStandingPage(actor, id, restoredFields(one), now);
  },
});
