import { differenceOf } from '@/domain/audit/difference';
import { isSiteAdmin } from '@/domain/people/admin-proposal';
import type { GroupGrant } from '@/domain/people/group-roles';
import type { Grant } from '@/domain/people/permissions';
import type { Connection } from '@/server/store/database';
import { deleteProposal, loadProposal, putProposal } from '@/server/store/people/admin-proposals';
import { loadPlainGrants, replaceGrants } from '@/server/store/people/grants';
import { lockAdmins } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { confirmingAdmins, requiresSecondAdmin } from '@/server/abuse-limits/second-admin';
import { raiseNewAdmin } from '@/server/abuse-limits/raise';
import { notifyOfProposal } from './notify-of-proposal';

/** The new grants of a person, and the current ones. */
export interface GrantChange {
  personId: string;
  before: Grant[];
  grants: Grant[];
  /** The admin who grants it. */
  byId: string;
  now: Date;
}

/** The minimum number of admins where a second one has to confirm. */
const FEWEST_ADMINS = 2;

/**
 * Replaces the grants of a person and ends a pending proposal. Where a second admin has to confirm a new one, the
 * current grants are kept until then.
 * @returns whether the grants apply now
 */
export async function setGrants(change: GrantChange, connection: Connection): Promise<boolean> {
  const { personId, before, grants, byId, now } = change;
  await deleteProposal(personId, connection);
  const becomesAdmin = grants.some(isSiteAdmin) && !before.some(isSiteAdmin);
  if (becomesAdmin && (await mustWait(personId, now, connection))) {
    await propose({ personId, byId, fromGroup: null, grants, at: now }, connection);
    return false;
  }
  await replaceGrants(personId, grants, connection);
  if (becomesAdmin) await raiseNewAdmin(personId, now, connection);
  return true;
}

/** Restores the grants that a person had before deactivation; an admin of the whole paper counts as a new one. */
export async function restoreGrants(
  { personId, byId, now }: Pick<GrantChange, 'personId' | 'byId' | 'now'>,
  connection: Connection,
): Promise<void> {
  const grants = await loadPlainGrants(personId, connection);
  const before = grants.filter(grant => !isSiteAdmin(grant));
  if (before.length === grants.length) return;
  if (await setGrants({ personId, before, grants, byId, now }, connection)) return;
  await replaceGrants(personId, before, connection);
  const subject = { kind: 'person' as const, id: personId };
  const data = { difference: differenceOf({ grants }, { grants: before }) };
  await insertEvent({ kind: 'person.grants', personId: byId, subject, at: now, data }, connection);
}

/**
 * The grants from a person's groups that apply now. Where a second admin must confirm a new one, the role of an admin
 * is proposed instead, once; a refused proposal is not repeated until it would have expired.
 */
export async function applicableGroupGrants(
  personId: string,
  { before, granted }: { before: Grant[]; granted: GroupGrant[] },
  now: Date,
  connection: Connection,
): Promise<GroupGrant[]> {
  const admin = granted.find(isSiteAdmin);
  const isNew = admin !== undefined && !before.some(isSiteAdmin);
  if (!isNew || !(await mustWait(personId, now, connection))) {
    await deleteProposal(personId, connection, 'group');
    return granted;
  }
  if (!(await loadProposal(personId, now, connection))) {
    const { fromGroup, ...grant } = admin;
    await propose({ personId, byId: null, fromGroup, grants: [grant], at: now }, connection);
  }
  return granted.filter(grant => !isSiteAdmin(grant));
}

/** Whether a second admin has to confirm a new one: where the paper requires it, and there are two. */
async function mustWait(personId: string, now: Date, connection: Connection): Promise<boolean> {
  if (!(await requiresSecondAdmin(connection))) return false;
  // When two admins lose the role concurrently, the second is counted without the first.
  await lockAdmins(connection);
  const others = (await confirmingAdmins(now, connection)).filter(id => id !== personId);
  return others.length >= FEWEST_ADMINS;
}

async function propose(proposal: Parameters<typeof putProposal>[0], connection: Connection): Promise<void> {
  const { personId, byId, grants, at } = proposal;
  await putProposal(proposal, connection);
  const subject = { kind: 'person' as const, id: personId };
  const data = { grants, ...(byId === null && { by: 'provider' }) };
  await insertEvent({ kind: 'person.propose-admin', personId: byId, subject, at, data }, connection);
  await notifyOfProposal({ kind: 'admin-proposal', personId, byId }, at, connection);
}
