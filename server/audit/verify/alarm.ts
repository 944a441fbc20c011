import { can, type Actor } from '@/domain/people/permissions';
import { lastVerification } from '@/server/store/audit/verifications';

/** How much the last nightly verification found that is not as it was recorded, for those who read the audit trail. */
export async function verificationAlarm(actor: Actor): Promise<number> {
  if (!can(actor, 'read-audit').allowed) return 0;
  return (await lastVerification())?.found ?? 0;
}
