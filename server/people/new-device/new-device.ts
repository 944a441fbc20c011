import { mailIsSet } from '@/server/email/email';
import { emailSignInCode } from '@/server/email/sign-in-code-email';
import { inTransaction } from '@/server/store/database';
import { countAttempt } from '@/server/store/people/attempts';
import { loadSecurityRules } from '@/server/store/people/security';
import { insertEvent } from '@/server/store/stories/events';

/** Whether a person without a second factor, in a browser that is not known, needs a code by email to sign in. */
export async function needsEmailedCode(): Promise<boolean> {
  return mailIsSet() && (await loadSecurityRules()).codeOnNewDevice;
}

/** Has a code sent to a person. After a few within an hour none is: the last one counts until it is over. */
export async function sendSignInCode(personId: string, now: Date): Promise<void> {
  if (!(await countAttempt({ limit: 'sign-in-code', by: personId }))) return;
  await inTransaction(async connection => {
    if (!(await emailSignInCode(personId, now, connection))) return;
    const subject = { kind: 'person' as const, id: personId };
    await insertEvent({ kind: 'person.sign-in-code', personId: null, subject, at: now }, connection);
  });
}
