import { differenceOf } from '@/domain/audit/difference';
import { SecurityChange } from '@/domain/api/people/security';
import type { Actor } from '@/domain/people/permissions';
import { asksMore, SECOND_FACTOR_GRACE_DAYS } from '@/domain/people/second-factor';
import { parseInput } from '@/server/http/parse-input';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { loadSecurityRules, updateSecurityRules, type SecurityRules } from '@/server/store/people/security';
import { insertEvent } from '@/server/store/stories/events';
import { requirePermission } from './permission';

/** From when on a second factor that is asked for now is required. */
const dueAfter = (now: Date) => new Date(now.getTime() + SECOND_FACTOR_GRACE_DAYS * 24 * 3_600_000);

/** Who must have a second factor, and how long sessions last. @throws Refused 403 */
export async function securityForAdmin(actor: Actor): Promise<SecurityRules> {
  requirePermission(actor, 'manage-paper');
  return loadSecurityRules();
}

/**
 * Changes who must have a second factor, and how long sessions last. Those of whom it is newly asked have some days
 * to set one up. @throws Refused 403 or 422
 */
export async function changeSecurity(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const rules = parseInput(SecurityChange, input);
  await inTransaction(async connection => {
    await lockPaper(connection);
    const before = await loadSecurityRules(connection);
    const isWider = asksMore(rules.secondFactorFor, before.secondFactorFor);
    await updateSecurityRules({ ...rules, ...(isWider && { secondFactorDueAt: dueAfter(now) }) }, connection);
    await insertEvent(
      {
        kind: 'paper.security',
        personId: actor.personId,
        at: now,
        data: { difference: differenceOf(before, rules) },
      },
      connection,
    );
  });
}

/** What a paper of its own starts with: admins need a second factor, in a few days. */
export async function startSecurity(now: Date, connection: Connection): Promise<void> {
  await updateSecurityRules({ secondFactorFor: 'admins', secondFactorDueAt: dueAfter(now) }, connection);
}
