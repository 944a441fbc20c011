import * as z from 'zod/mini';
import { SecurityChange } from '@/domain/api/people/security';
import type { Actor } from '@/domain/people/permissions';
import { asksMore, SECOND_FACTOR_GRACE_DAYS } from '@/domain/people/second-factor';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changeForStaff } from '@/server/paper/staff-change';
import type { Connection } from '@/server/store/database';
import { loadSecurityRules, updateSecurityRules, type SecurityRules } from '@/server/store/people/security';
import { requirePermission } from '@/server/problems/require-permission';

/** The time from which a newly required second factor is enforced. */
const dueAfter = (now: Date) => new Date(now.getTime() + SECOND_FACTOR_GRACE_DAYS * 24 * 3_600_000);

/** Who must have a second factor, and how long sessions last. @throws Refused 403 */
export async function securityForAdmin(actor: Actor): Promise<SecurityRules> {
  requirePermission(actor, 'manage-paper');
  return loadSecurityRules();
}

/**
 * Changes who must have a second factor, and how long sessions last. People who newly need one have some days to set it
 * up. @returns what was saved @throws Refused 403, 409 or 422
 */
export async function changeSecurity(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Partial<SecurityChange>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<SecurityChange>(z.partial(SecurityChange), input);
  await changeForStaff(actor, { kind: 'paper.security', now }, async (connection, requireUnchanged) => {
    const before = await loadSecurityRules(connection);
    await requireUnchanged(before, sent);
    const rules = { ...before, ...sent.change };
    const isWider = asksMore(rules.secondFactorFor, before.secondFactorFor);
    await updateSecurityRules({ ...rules, ...(isWider && { secondFactorDueAt: dueAfter(now) }) }, connection);
  });
  return sent.change;
}

/** The default of a new paper: admins need a second factor, within a few days. */
export async function startSecurity(now: Date, connection: Connection): Promise<void> {
  await updateSecurityRules({ secondFactorFor: 'admins', secondFactorDueAt: dueAfter(now) }, connection);
}
