import type { Actor } from '@/domain/people/permissions';
import { emailSecondFactorRemoved } from '@/server/email/security-email';
import { notFound, Refused } from '@/server/problems/refused';
import { requireStillManaging } from '@/server/people/grants/change-person';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import { loadPerson, lockPerson } from '@/server/store/people/people';
import { deleteRecoveryCodes, deleteTotp } from '@/server/store/people/second-factor/codes';
import { deletePasskeysOf } from '@/server/store/people/second-factor/passkeys';
import { deleteSessionsOf } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';

/**
 * Removes every second factor of a person who lost their phone, ends their sessions, and notifies them by email.
 * @throws Refused 403, 404, or 422 for a person who has none
 */
export async function removeSecondFactor(actor: Actor, personId: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  const person = await loadPerson(personId, now);
  if (!person) throw notFound('person');
  await inTransaction(async connection => {
    await lockPerson(personId, connection);
    await requireStillManaging(actor, connection);
    const hadTotp = await deleteTotp(personId, connection);
    const passkeys = await deletePasskeysOf(personId, connection);
    if (!hadTotp && !passkeys) throw new Refused(422, 'has-no-second-factor');
    await deleteRecoveryCodes(personId, connection);
    await deleteSessionsOf(personId, connection);
    await emailSecondFactorRemoved(person, actor, now, connection);
    const subject = { kind: 'person' as const, id: personId };
    const data = { factor: 'all' };
    await insertEvent(
      { kind: 'person.remove-second-factor', personId: actor.personId, subject, at: now, data },
      connection,
    );
  });
}
