import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import {
  addStandingPage,
  changeStandingPage,
  openStandingPage,
  removeStandingPage,
} from '@/server/paper/standing-pages';
import { ofStates, pick } from '../states';

const FIELDS = REVERTED_FIELDS.page;

/** The pages about the paper. One that the person removed is added again at its address. */
export const pages = ofStates({
  kind: 'page',
  comesBack: () => true,
  made: () => Promise.resolve({ kind: 'remove' }),
  async act({ actor, id, act, state, now }) {
    if (act.kind === 'remove') return removeStandingPage(actor, id, now);
    if (act.kind === 'add-again')
      return addStandingPage(actor, pick(state, ['editionId', 'slug', ...FIELDS]), now);
    const { updatedAt } = await openStandingPage(actor, id);
    const page = { ...pick(state, FIELDS), seenAt: updatedAt.toISOString() };
    return changeStandingPage(actor, id, page, now);
  },
});
