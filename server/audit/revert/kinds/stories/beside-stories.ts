import { planBeside } from '@/domain/audit/revert/other-plans';
import { listAffectedRelations } from '@/server/store/audit/revert/affected-relations';
import { assignStory } from '@/server/stories/assignment';
import { setEmbargo } from '@/server/stories/embargo';
import { plannedFor, type RevertKind } from '../kind';
import { versionOf } from './stories';

/** To whom stories are assigned. */
export const assignments: RevertKind = {
  async plan(acts, limit, only) {
    const affected = await listAffectedRelations('assignment', acts, limit, only);
    return plannedFor(affected, one => planBeside('assignment', one));
  },
  async act({ id, act }, { actor, now }) {
    if (act?.kind === 'assign') await assignStory(actor, id, { personId: act.personId }, now);
  },
};

/** Until when stories are under embargo. */
export const embargoes: RevertKind = {
  async plan(acts, limit, only) {
    const affected = await listAffectedRelations('embargo', acts, limit, only);
    return plannedFor(affected, one => planBeside('embargo', one));
  },
  async act({ id, act }, { actor, key, now }) {
    if (act?.kind === 'embargo')
      await setEmbargo(actor, id, { until: act.until, key, version: await versionOf(id) }, now);
  },
};
