import { countAttempt, resetAttempts, type Attempt } from '@/server/store/people/attempts';
import { looksLikeRecoveryCode, takeRecovery } from './recovery-codes';
import { takeTotpCode } from './totp';

/** The result of a code: right, wrong or already used, or too many attempts. */
export type CodeOutcome = 'right' | 'wrong' | 'too-many';

/**
 * Consumes a code of a person's authenticator app, or one of their recovery codes. Each is valid once.
 * @param device the browser, if it is known for the person: wrong codes in others do not count against it
 */
export async function takeCode(
  personId: string,
  typed: string,
  now: Date,
  device: string | null = null,
): Promise<CodeOutcome> {
  const attempt: Attempt = { limit: 'second-factor', by: device ?? personId };
  if (!(await countAttempt(attempt))) return 'too-many';
  const isRight = looksLikeRecoveryCode(typed)
    ? await takeRecovery(personId, typed)
    : await takeTotpCode(personId, typed.replace(/\s/g, ''), now);
  if (!isRight) return 'wrong';
  await resetAttempts(attempt);
  return 'right';
}
