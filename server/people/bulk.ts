import type { ActionsAnswer } from '@/domain/api/budget-actions';
import { PeopleActionsRequest, type ActOnPeople } from '@/domain/api/people/bulk';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import { problemOf } from '@/server/problems/problem-of';
import { addGrant } from './grants/grants';
import { deactivatePerson, endSessions, reactivatePerson } from './people';

/**
 * Applies one action to several people, in sequence and independently: a refusal for one does not affect the others.
 * @throws Refused 403 or 422 for the request as a whole
 */
export async function actOnPeople(actor: Actor, sent: unknown, now: Date): Promise<ActionsAnswer> {
  requirePermission(actor, 'manage-people');
  const { personIds, act } = parseInput(PeopleActionsRequest, sent);
  const results: ActionsAnswer['results'] = [];
  for (const id of new Set(personIds)) {
    const problem = await actOn(actor, id, act, now).then(() => null, problemOf);
    results.push({ id, problem });
  }
  return { results };
}

function actOn(actor: Actor, id: string, act: ActOnPeople, now: Date): Promise<void> {
  switch (act.kind) {
    case 'deactivate':
      return deactivatePerson(actor, id, now);
    case 'reactivate':
      return reactivatePerson(actor, id, now);
    case 'end-sessions':
      return endSessions(actor, id, null, now);
    case 'add-grant':
      return addGrant(actor, id, act.grant, now);
  }
}
