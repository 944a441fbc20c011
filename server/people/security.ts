import * as z from 'zod/mini';
import { SecurityChange } from '@/domain/api/people/security';
import type { Actor } from '@/domain/people/permissions';
import { asksMore, SECOND_FACTOR_GRACE_DAYS } from '@/domain/people/second-factor';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changeForStaff } from '@/server/paper/staff-change';
import { parseInput } from '@/server/forms/parse-input';
import { awaitSecondAdmin, waitsForSecondAdmin } from '@/server/abuse-limits/second-admin';
import type { Connection } from '@/server/store/database';
import { loadSecurityRules, updateSecurityRules, type SecurityRules } from '@/server/store/people/security';
import { inTransaction } from '@/server/store/database';
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
 * up. @returns the saved values @throws Refused 403, 409 or 422
 */
export async function changeSecurity(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Partial<SecurityChange>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<SecurityChange>(z.partial(SecurityChange), input);
  const waits = await inTransaction(async connection => {
    const wanted = { kind: 'security' as const, personId: null, change: sent.change };
    const isWeaker = weakens(sent.change, await loadSecurityRules(connection));
    return isWeaker && awaitSecondAdmin(actor, wanted, now, connection);
  });
  if (waits) throw waitsForSecondAdmin();
  await changeForStaff(actor, { kind: 'paper.security', now }, async (connection, requireUnchanged) => {
    await requireUnchanged(await loadSecurityRules(connection), sent);
    await applySecurity(sent.change, now, connection);
  });
  return sent.change;
}

/** Whether a change makes a stolen password more useful. */
function weakens(change: Partial<SecurityChange>, before: SecurityRules): boolean {
  const { secondFactorFor = before.secondFactorFor, codeOnNewDevice = before.codeOnNewDevice } = change;
  return asksMore(before.secondFactorFor, secondFactorFor) || (before.codeOnNewDevice && !codeOnNewDevice);
}

/** Saves changed rules in a transaction. @param change as a client sent it @throws Refused 422 */
export async function applySecurity(change: object, now: Date, connection: Connection): Promise<void> {
  const before = await loadSecurityRules(connection);
  const rules = { ...before, ...parseInput<Partial<SecurityChange>>(z.partial(SecurityChange), change) };
  const isWider = asksMore(rules.secondFactorFor, before.secondFactorFor);
  await updateSecurityRules({ ...rules, ...(isWider && { secondFactorDueAt: dueAfter(now) }) }, connection);
}

/** The default of a new paper: admins need a second factor, within a few days. */
export async function startSecurity(now: Date, connection: Connection): Promise<void> {
  await updateSecurityRules({ secondFactorFor: 'admins', secondFactorDueAt: dueAfter(now) }, connection);
}
