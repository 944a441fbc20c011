import { visibleText } from '@/domain/language/visible-text';
import { z } from 'zod';
import { EMAIL_KINDS } from '@/domain/people/inbox';
import type { Actor } from '@/domain/people/permissions';
import { isZone } from '@/domain/time/local-day';
import { Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { inTransaction } from '@/server/store/database';
import { loadPictures } from '@/server/store/media/media';
import { countAttempt, resetAttempts, type Attempt } from '@/server/store/people/attempts';
import {
  loadAccount,
  loadBudgetView,
  loadPassword,
  loadPerson,
  replacePasswordHash,
  saveBudgetView,
  updateAccount,
  type AccountRecord,
  type SessionRecord,
} from '@/server/store/people/people';
import { hasIdentity } from '@/server/store/people/identities';
import { readSettings } from '@/server/settings';
import { deleteOtherSessions } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';
import { deletePasswordLinksOf } from '@/server/store/people/password-links';
import { hashChosenPassword, Password, passwordMatches, requirePasswordSignIn } from './passwords/passwords';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { tooManyAttempts } from './too-many-attempts';

const Account = z.strictObject({
  name: z.string().overwrite(visibleText).trim().min(1).max(120),
  locale: z.enum(INTERFACE_LANGUAGES),
  zone: z.union([z.literal(''), z.string().max(64).refine(isZone)], 'must be a time zone, or empty'),
  pictureId: z.string().min(1).max(64).nullable(),
  emailKinds: z.array(z.enum(EMAIL_KINDS)).max(EMAIL_KINDS.length),
});
const NewPassword = z.strictObject({ present: z.string().max(1000), password: Password });

/** A person's own settings, with the address at which they sign in. */
export function accountOf({ personId }: Actor): Promise<AccountRecord & { email: string }> {
  return loadAccount(personId);
}

/** How a person signs in: whether they have a password, and the name of the provider that they use; null: none yet. */
export async function signInWaysOf({
  personId,
}: Actor): Promise<{ provider: string | null; hasPassword: boolean }> {
  const { signOn, passwordSignIn } = readSettings();
  const isLinked = signOn !== null && (await hasIdentity(personId, signOn.issuer));
  return {
    provider: signOn && isLinked ? signOn.name : null,
    hasPassword: passwordSignIn && (!isLinked || (await loadPassword(personId)).passwordHash !== null),
  };
}

/** A person's sessions, the last used first. */
export async function sessionsOf({ personId }: Actor, now: Date): Promise<SessionRecord[]> {
  return (await loadPerson(personId, now))?.sessions ?? [];
}

/** Changes a person's own settings. @throws Refused 422, also when there is no such picture */
export async function changeAccount({ personId }: Actor, input: unknown, now: Date): Promise<void> {
  const account = parseInput(Account, input);
  const { pictureId } = account;
  if (pictureId && !(await loadPictures([pictureId])).has(pictureId))
    throw new Refused(422, 'no-such-picture', { field: 'pictureId' });
  await inTransaction(async connection => {
    await updateAccount(personId, { ...account, emailKinds: [...new Set(account.emailKinds)] }, connection);
    await insertEvent({ kind: 'person.account', personId, at: now, data: {} }, connection);
  });
}

const BudgetView = z.strictObject({
  query: z
    .string()
    .max(500)
    .regex(/^[\w=&.%+-]*$/, 'must be a query'),
});

/** The filters with which a person's budget opens, as a query; empty: none. */
export const budgetViewOf = ({ personId }: Actor) => loadBudgetView(personId);

/** Stores the filters of a person's budget. @throws Refused 422 */
export async function keepBudgetView({ personId }: Actor, input: unknown): Promise<void> {
  await saveBudgetView(personId, parseInput(BudgetView, input).query);
}

/**
 * Changes a person's own password, and ends their other sessions.
 * @param session the row's name of the session to keep
 * @throws Refused 422 when the current password is wrong, the new one too short or easy to guess, or people sign in
 * without passwords; 429 after too many attempts
 */
export async function changePassword(
  { personId }: Actor,
  session: string,
  input: unknown,
  now: Date,
): Promise<void> {
  requirePasswordSignIn();
  const { present, password } = parseInput(NewPassword, input);
  const attempt: Attempt = { limit: 'present-password', by: personId };
  if (!(await countAttempt(attempt))) throw tooManyAttempts(attempt.limit);
  const { passwordHash: before, name, email } = await loadPassword(personId);
  const wrong = new Refused(422, 'wrong-password', { field: 'present' });
  if (before === null || !(await passwordMatches(before, present))) throw wrong;
  const after = await hashChosenPassword(password, [name, email]);
  await inTransaction(async connection => {
    if (!(await replacePasswordHash(personId, { before, after }, connection))) throw wrong;
    await deletePasswordLinksOf(personId, connection);
    await deleteOtherSessions(personId, session, connection);
    await insertEvent({ kind: 'person.password', personId, at: now, data: {} }, connection);
  });
  await resetAttempts(attempt);
}
