import { differenceOf } from '@/domain/audit/difference';
import type { ProposalDecision } from '@/domain/people/admin-proposal';
import type { Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import {
  deleteProposal,
  loadProposal,
  markRefused,
  type AdminProposal,
} from '@/server/store/people/admin-proposals';
import { insertGrants, loadPlainGrants, replaceGrants } from '@/server/store/people/grants';
import { requireNotHeld } from '@/server/paper/unusual';
import { changePerson, requireExistingScopes, record } from './change-person';
import { notifyOfProposal } from './notify-of-proposal';

/**
 * Confirms or refuses that a person becomes an admin; must be another admin than the proposer.
 * @throws Refused 403, 404 or 422, with `no-admin-proposal` when it has expired or was already decided
 */
export async function decideOnAdmin(
  actor: Actor,
  personId: string,
  decision: ProposalDecision,
  now: Date,
): Promise<void> {
  requirePermission(actor, 'manage-people');
  await changePerson(actor, personId, now, async connection => {
    await requireNotHeld(actor, connection);
    const proposal = await loadProposal(personId, now, connection);
    if (!proposal || proposal.isRefused) throw new Refused(422, 'no-admin-proposal');
    if (proposal.byId === actor.personId) throw new Refused(403, 'own-admin-proposal');
    const isConfirmed = decision === 'confirm-admin';
    const difference = isConfirmed ? await confirm(proposal, connection) : null;
    if (isConfirmed || proposal.byId !== null) await deleteProposal(personId, connection);
    else await markRefused(personId, actor.personId, now, connection);
    const data = { by: proposal.byId ?? 'provider' };
    await record(`person.${decision}`, actor, personId, now, connection, data);
    if (difference) await record('person.grants', actor, personId, now, connection, { difference });
    const kind = isConfirmed ? ('admin-confirmed' as const) : ('admin-refused' as const);
    await notifyOfProposal({ kind, personId, byId: actor.personId }, now, connection);
  });
}

/** Applies the proposed grants. @returns the difference */
async function confirm({ personId, grants, fromGroup }: AdminProposal, connection: Connection) {
  await requireExistingScopes(grants, connection);
  const before = await loadPlainGrants(personId, connection);
  if (fromGroup === null) await replaceGrants(personId, grants, connection);
  else
    await insertGrants(
      personId,
      grants.map(grant => ({ ...grant, fromGroup })),
      connection,
    );
  return differenceOf({ grants: before }, { grants: await loadPlainGrants(personId, connection) });
}
