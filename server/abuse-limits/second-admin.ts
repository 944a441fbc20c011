import { OBJECTION_MS } from '@/domain/people/admin-proposal';
import type { Actor } from '@/domain/people/permissions';
import { emailAdminChange } from '@/server/email/admin-change-email';
import { Refused } from '@/server/problems/refused';
import { loadUnusualRules } from '@/server/store/abuse-limits/unusual';
import type { Connection } from '@/server/store/database';
import { putAdminChange, type AdminChange } from '@/server/store/people/admin-changes';
import { listAdminsSince, lockAdmins } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';

/**
 * The admins who count for a confirmation. Recently deactivated admins count too, so that no one becomes the only admin
 * by deactivating the others.
 */
export function confirmingAdmins(now: Date, connection: Connection): Promise<string[]> {
  return listAdminsSince(new Date(now.getTime() - OBJECTION_MS), connection);
}

/** Whether the paper requires a second admin for changes of admins. */
export async function requiresSecondAdmin(connection: Connection): Promise<boolean> {
  return (await loadUnusualRules(connection)).newAdmin === 'hold';
}

/**
 * Stores a change for a second admin to confirm, where required, and notifies all admins, the affected one at their
 * current address.
 * @param wanted a change of another admin, or with `personId: null` of a rule that protects them
 * @returns whether it waits; the caller must then change nothing
 */
export async function awaitSecondAdmin(
  { personId: byId }: Actor,
  wanted: Pick<AdminChange, 'kind' | 'personId' | 'change'>,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const { kind, personId, change } = wanted;
  if (personId === byId || !(await requiresSecondAdmin(connection))) return false;
  await lockAdmins(connection);
  const others = (await confirmingAdmins(now, connection)).filter(id => id !== byId);
  if (personId === null ? !others.length : !others.includes(personId)) return false;
  await putAdminChange({ kind, personId, byId, change, at: now }, connection);
  const subject = personId === null ? undefined : { kind: 'person' as const, id: personId };
  const data = { change: kind };
  await insertEvent({ kind: 'admin-change.propose', personId: byId, subject, at: now, data }, connection);
  await emailAdminChange({ personId, byId }, others, now, connection);
  return true;
}

/** The answer to a request whose change waits. */
export const waitsForSecondAdmin = () => new Refused(422, 'waits-for-second-admin');
