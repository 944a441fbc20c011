import { OBJECTION_MS, type AdminChangeKind } from '@/domain/people/admin-proposal';
import { DecisionOnAdminChange } from '@/domain/api/people/admin-changes';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { applyUnusualRules, requireNotHeld } from '@/server/paper/unusual';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction, type Connection } from '@/server/store/database';
import { listAdminChanges, takeAdminChange, type AdminChange } from '@/server/store/people/admin-changes';
import { listWithSiteRole, lockAgainstDeletion } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { requireStillManaging } from './grants/change-person';
import { applyGrants } from './grants/grants';
import { applyAddress, applyPasswordReset } from './people';
import { applyFactorRemoval } from './second-factor/removal';
import { applySecurity } from './security';

export type { AdminChange };

/** Changes of rules that are waiting for a second admin. @throws Refused 403 */
export async function changesOfRules(actor: Actor, now: Date): Promise<AdminChange[]> {
  requirePermission(actor, 'manage-people');
  return listAdminChanges(null, now);
}

/**
 * Confirms or refuses a change that is waiting for a second admin. The admin who requested it can refuse it at any
 * time, and confirm it after some days if no one else can.
 * @returns after a reset of a password without a mail server, the link to hand over
 * @throws Refused 403, 422, or 404 `no-admin-change` when it has expired or was already decided
 */
export async function decideOnAdminChange(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<string | undefined> {
  requirePermission(actor, 'manage-people');
  const { decision } = parseInput(DecisionOnAdminChange, input);
  return inTransaction(async connection => {
    await requireStillManaging(actor, connection);
    await requireNotHeld(actor, connection);
    const wanted = await takeAdminChange(id, now, connection);
    if (!wanted) throw new Refused(404, 'no-admin-change');
    const isConfirmed = decision === 'confirm';
    if (isConfirmed) await requireOther(actor, wanted, now, connection);
    const { personId, byId } = wanted;
    const subject = personId === null ? undefined : { kind: 'person' as const, id: personId };
    const data = { change: wanted.kind, by: byId };
    const event = { personId: actor.personId, subject, at: now, data };
    await insertEvent({ kind: `admin-change.${decision}`, ...event }, connection);
    return isConfirmed ? apply(actor, wanted, now, connection) : undefined;
  });
}

/** @throws Refused 403 for the admin who requested it, while another could confirm it or object to it */
async function requireOther(
  { personId }: Actor,
  { byId, personId: changedId, at }: AdminChange,
  now: Date,
  connection: Connection,
): Promise<void> {
  if (byId !== personId) return;
  const others = (await listWithSiteRole('admin', connection)).filter(id => id !== byId && id !== changedId);
  const isOver = now.getTime() - at.getTime() >= OBJECTION_MS;
  if (others.length || !isOver) throw new Refused(403, 'own-admin-change');
}

async function apply(
  actor: Actor,
  { kind, personId, change }: AdminChange,
  now: Date,
  connection: Connection,
): Promise<string | undefined> {
  if (personId === null) {
    await applyRules(actor, kind, change, now, connection);
    return undefined;
  }
  if (!(await lockAgainstDeletion(personId, connection))) throw new Refused(422, 'person-is-deleted');
  if (kind === 'password') return applyPasswordReset(actor, personId, now, connection);
  if (kind === 'address') await applyAddress(actor, personId, change, now, connection);
  else if (kind === 'grants') await applyGrants(actor, personId, change, now, connection);
  else await applyFactorRemoval(actor, personId, now, connection);
  return undefined;
}

async function applyRules(
  { personId }: Actor,
  kind: AdminChangeKind,
  change: object,
  now: Date,
  connection: Connection,
): Promise<void> {
  const isSecurity = kind === 'security';
  if (isSecurity) await applySecurity(change, now, connection);
  else await applyUnusualRules(change, connection);
  const event = isSecurity ? ('paper.security' as const) : ('paper.unusual' as const);
  await insertEvent({ kind: event, personId, at: now, data: {} }, connection);
}
