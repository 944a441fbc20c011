import { z } from 'zod';
import { recordFailedSignIn } from '@/server/events/record';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { passwordMatches } from '@/server/people/passwords/passwords';
import { tooManyAttempts } from '@/server/people/too-many-attempts';
import { countAttempt, resetAttempts, type Attempt } from '@/server/store/people/attempts';
import { loadPassword } from '@/server/store/people/people';
import { updateProof, type CurrentSession } from '@/server/store/people/sessions';
import { takeCode } from './codes';
import { PasskeyUsed, personOfPasskey } from './passkeys';

const Proof = z.union([
  z.strictObject({ password: z.string().min(1).max(1000) }),
  z.strictObject({ code: z.string().min(1).max(40) }),
  z.strictObject({ passkey: PasskeyUsed }),
]);

/**
 * Reauthenticates the person of a session by a password, a code or a passkey, which permits dangerous actions for some
 * minutes.
 * @throws Refused 422 when it is wrong, or a password of a person who has a second factor; 429 after too many attempts
 */
export async function reauthenticate(session: CurrentSession, input: unknown, now: Date): Promise<void> {
  const { personId } = session.actor;
  const proof = parseInput(Proof, input);
  try {
    if ('password' in proof) await provePassword(session, proof.password);
    else if ('code' in proof) await proveCode(personId, proof.code, now);
    else if ((await personOfPasskey(proof.passkey, now)) !== personId)
      throw new Refused(422, 'wrong-passkey', { field: 'passkey' });
  } catch (error) {
    if (error instanceof Refused && error.status === 422)
      await recordFailedSignIn(personId, now, { reason: error.reason });
    throw error;
  }
  await updateProof(session.idHash, { provedAt: now });
}

/** A stolen password must not remove the second factor that protects against it. */
async function provePassword({ actor: { personId }, secondFactor }: CurrentSession, password: string) {
  if (secondFactor.kind === 'in-place') throw new Refused(422, 'second-factor-needed', { field: 'password' });
  const attempt: Attempt = { limit: 'present-password', by: personId };
  if (!(await countAttempt(attempt))) throw tooManyAttempts(attempt.limit);
  const { passwordHash } = await loadPassword(personId);
  if (!(await passwordMatches(passwordHash, password)))
    throw new Refused(422, 'wrong-password', { field: 'password' });
  await resetAttempts(attempt);
}

async function proveCode(personId: string, code: string, now: Date): Promise<void> {
  const outcome = await takeCode(personId, code, now);
  if (outcome === 'too-many') throw tooManyAttempts('second-factor');
  if (outcome === 'wrong') throw new Refused(422, 'wrong-second-factor-code', { field: 'code' });
}
