import { planFront } from '@/domain/audit/revert/other-plans';
import { endBreakingNews } from '@/server/fronts/breaking-news';
import { restoreLaunch } from '@/server/fronts/launches';
import { cancelTimedLaunch } from '@/server/fronts/timed-launches';
import { listAffectedFronts } from '@/server/store/audit/revert/affected-others';
import { listOwnTimedLaunches } from '@/server/store/fronts/timed-launches';
import { plannedFor, type RevertKind } from './kind';

/** Launches of fronts, those that are still to come, and breaking news over them. */
export const fronts: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedFronts(acts, limit, only), one => planFront(one, acts.personId));
  },
  async act({ id, act }, { actor, acts, now }) {
    switch (act?.kind) {
      case 'relaunch':
        return void (await restoreLaunch(actor, id, String(act.number), now));
      case 'cancel-launches':
        for (const timed of await listOwnTimedLaunches(id, acts.personId))
          await cancelTimedLaunch(actor, id, timed, now);
        return;
      case 'end-breaking-news':
        return endBreakingNews(actor, id, now);
    }
  },
};
