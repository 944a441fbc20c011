import type { Actor } from '@/domain/people/permissions';
import { emailSecondFactorRemoved } from '@/server/email/security-email';
import { notFound, Refused } from '@/server/problems/refused';
import { requireStillManaging } from '@/server/people/grants/change-person';
import { requirePermission } from '@/server/problems/require-permission';
import { awaitSecondAdmin, waitsForSecondAdmin } from '@/server/abuse-limits/second-admin';
import { inTransaction, type Connection } from '@/server/store/database';
import { loadPerson, lockPerson } from '@/server/store/people/people';
import { deleteRecoveryCodes, deleteTotp } from '@/server/store/people/second-factor/codes';
import { deletePasskeysOf } from '@/server/store/people/second-factor/passkeys';
import { deleteSessionsOf } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';

/**
 * Removes every second factor of a person who lost their phone, ends their sessions, and notifies them by email. For an
 * admin, this waits for a second admin where the paper requires it.
 * @throws Refused 403, 404, or 422 for a person without one
 */
export async function removeSecondFactor(actor: Actor, personId: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  if (!(await loadPerson(personId, now))) throw notFound('person');
  const waits = await inTransaction(async connection => {
    await lockPerson(personId, connection);
    await requireStillManaging(actor, connection);
    const wanted = { kind: 'second-factor' as const, personId, change: {} };
    if (await awaitSecondAdmin(actor, wanted, now, connection)) return true;
    await applyFactorRemoval(actor, personId, now, connection);
    return false;
  });
  if (waits) throw waitsForSecondAdmin();
}

/** Removes them in a transaction. @throws Refused 404, or 422 for a person without one */
export async function applyFactorRemoval(
  actor: Actor,
  personId: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  const person = await loadPerson(personId, now);
  if (!person) throw notFound('person');
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
}
