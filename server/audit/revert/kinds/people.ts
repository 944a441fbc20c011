import { planPerson } from '@/domain/audit/revert/other-plans';
import { changeGrants } from '@/server/people/grants/grants';
import { deactivatePerson, reactivatePerson } from '@/server/people/people';
import { listAffectedPeople } from '@/server/store/audit/revert/affected-others';
import { plannedFor, type RevertKind } from './kind';

/** The roles and the access of people. */
export const people: RevertKind = {
  async plan(acts, limit, only) {
    return plannedFor(await listAffectedPeople(acts, limit, only), one => planPerson(one, acts.personId));
  },
  async act({ id, act }, { actor, now }) {
    switch (act?.kind) {
      case 'grants':
        return changeGrants(actor, id, act.grants, now);
      case 'deactivate':
        return deactivatePerson(actor, id, now);
      case 'reactivate':
        return reactivatePerson(actor, id, now);
    }
  },
};
