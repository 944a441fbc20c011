import { differenceOf } from '@/domain/audit/difference';
import { isSiteAdmin } from '@/domain/people/admin-proposal';
import {
  grantsOfGroups,
  rolesWithoutPlace,
  type GroupGrant,
  type GroupRole,
} from '@/domain/people/group-roles';
import type { Grant } from '@/domain/people/permissions';
import { logger } from '@/server/log';
import type { Connection } from '@/server/store/database';
import { loadDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { loadGrants, replaceGroupGrants } from '@/server/store/people/grants';
import { deleteProposal } from '@/server/store/people/admin-proposals';
import { countOthersWithSiteRole, lockAdmins } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { applicableGroupGrants } from '../grants/set-grants';
import { raiseNewAdmin } from '@/server/abuse-limits/raise';

/** The grants of a person in these groups. Entries of the mapping for a missing edition or desk are logged. */
export async function grantsFor(
  groups: string[],
  roles: GroupRole[],
  connection: Connection,
): Promise<GroupGrant[]> {
  const [editions, desks] = await Promise.all([loadEditions(connection), loadDesks(connection)]);
  const places = { editions, desks };
  for (const { group, edition, desk } of rolesWithoutPlace(roles, places))
    logger.warn({ group, edition, desk }, 'OIDC_GROUPS grants a role in a missing edition or desk');
  return grantsOfGroups(groups, roles, places);
}

/**
 * Grants a person the roles of their groups, except an admin's role where a second admin has to confirm it, and revokes
 * those of former groups; grants by an admin are kept. The last admin keeps the role in any case.
 * @returns whether they have any grant
 */
export async function applyGroups(
  personId: string,
  granted: GroupGrant[],
  now: Date,
  connection: Connection,
): Promise<boolean> {
  // When the last two admins sign in concurrently, the second is the last one.
  await lockAdmins(connection);
  const before = await loadGrants(personId, connection);
  const stays = before.filter(({ fromGroup }) => fromGroup === null);
  const losesAdmin = before.some(isSiteAdmin) && ![...stays, ...granted].some(isSiteAdmin);
  const isLast = losesAdmin && (await countOthersWithSiteRole('admin', personId, connection)) === 0;
  const kept = isLast
    ? before.filter(isSiteAdmin).map(grant => ({ ...grant, fromGroup: grant.fromGroup! }))
    : [];
  const allowed = await applicableGroupGrants(personId, { before, granted }, now, connection);
  await replaceGroupGrants(personId, [...allowed, ...kept], connection);
  if (isLast) logger.warn({ personId }, 'the last admin keeps the role, which none of their groups grants');
  const after = await loadGrants(personId, connection);
  const difference = differenceOf({ grants: sorted(before) }, { grants: sorted(after) });
  if (Object.keys(difference).length) {
    const subject = { kind: 'person' as const, id: personId };
    const event = { kind: 'person.grants' as const, personId: null, subject, at: now };
    await insertEvent({ ...event, data: { by: 'provider', difference } }, connection);
    // An admin's proposal was based on other grants.
    await deleteProposal(personId, connection, 'admin');
  }
  if (after.some(isSiteAdmin) && !before.some(isSiteAdmin)) await raiseNewAdmin(personId, now, connection);
  return after.length > 0;
}

const sorted = (grants: Grant[]) =>
  grants
    .map(({ role, editionId, deskId }) => ({ role, editionId, deskId }))
    .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other), 'en'));
