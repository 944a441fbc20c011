import { can, type Actor } from '@/domain/people/permissions';
import { lastVerification } from '@/server/store/audit/verifications';

/** How many differences the last nightly verification found, for people who may read the audit trail; else 0. */
export async function verificationAlarm(actor: Actor): Promise<number> {
  if (!can(actor, 'read-audit').allowed) return 0;
  return (await lastVerification())?.found ?? 0;
}
