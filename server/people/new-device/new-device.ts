import { randomBytes } from 'node:crypto';
import { mailIsSet } from '@/server/email/email';
import { emailSignInCode } from '@/server/email/sign-in-code-email';
import { cookieName, signInCookie } from '@/server/people/auth-cookies';
import { inTransaction } from '@/server/store/database';
import { countAttempt } from '@/server/store/people/attempts';
import { loadSecurityRules } from '@/server/store/people/security';
import { insertEvent } from '@/server/store/stories/events';
import { expectCode } from './codes';

/** Whether a person without a second factor, in an unknown browser, needs a code by email to sign in. */
export async function needsEmailedCode(): Promise<boolean> {
  return mailIsSet() && (await loadSecurityRules()).codeOnNewDevice;
}

const ATTEMPT = 'sign-in-attempt';
const ATTEMPT_SECONDS = 3600;

/** The name of the cookie that identifies this attempt to sign in. */
export const attemptCookieName = () => cookieName(ATTEMPT);

/** A cookie for a new attempt to sign in. */
export const attemptCookie = () =>
  signInCookie(ATTEMPT, randomBytes(24).toString('base64url'), ATTEMPT_SECONDS);

/**
 * Sends a code to a person, for the browser of this attempt. After a few codes in an hour none is sent; the last one
 * stays valid until it expires.
 */
export async function sendSignInCode(personId: string, attempt: string, now: Date): Promise<void> {
  if (!(await countAttempt({ limit: 'sign-in-code', by: personId }))) return;
  await inTransaction(async connection => {
    await expectCode(personId, attempt, now, connection);
    if (!(await emailSignInCode(personId, now, connection))) return;
    const subject = { kind: 'person' as const, id: personId };
    await insertEvent({ kind: 'person.sign-in-code', personId: null, subject, at: now }, connection);
  });
}
