import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { PASSWORD_LINK_MS, type PasswordLinkKind } from '@/domain/people/password-link';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { newsroomOrigin } from '@/server/origins';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  deletePasswordLinksOf,
  findPasswordLink,
  insertPasswordLink,
  takePasswordLink,
  type PasswordLinkRecord,
} from '@/server/store/people/password-links';
import { setPasswordHash } from '@/server/store/people/people';
import { deleteSessionsOf } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';
import { hashChosenPassword, Password, requirePasswordSignIn } from './passwords';

const Secret = z.strictObject({ secret: z.string().max(100) });
const Choice = Secret.extend({ password: Password });

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/**
 * A link to choose a password, valid once, for seven days after an invitation or an hour after a reset, until a newer
 * one replaces it. Its secret follows the `#`, which browsers send neither to servers nor as a referrer.
 */
export async function createPasswordLink(
  personId: string,
  kind: PasswordLinkKind,
  now: Date,
  connection?: Connection,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + PASSWORD_LINK_MS[kind]);
  const link = { secretHash: hashOf(secret), personId, kind, createdAt: now, expiresAt };
  const lang = await insertPasswordLink(link, connection);
  return `${newsroomOrigin()}/newsroom/choose-password?lang=${lang}#${secret}`;
}

/** The owner of a link, and its kind. @throws Refused 422, or 410 when it was used or has expired */
export async function readPasswordLink(input: unknown, now: Date): Promise<PasswordLinkRecord> {
  requirePasswordSignIn();
  return usableLink(parseInput(Secret, input).secret, now);
}

/**
 * Sets the password of the owner of the link, ends their sessions, and invalidates all their links.
 * @returns the address at which they sign in
 * @throws Refused 422 for a password that is too short or easy to guess, 410 when the link was used or has expired
 */
export async function choosePassword(input: unknown, now: Date): Promise<string> {
  requirePasswordSignIn();
  const { secret, password } = parseInput(Choice, input);
  const { personId, kind, name, email } = await usableLink(secret, now);
  const passwordHash = await hashChosenPassword(password, [name, email]);
  await inTransaction(async connection => {
    if (!(await takePasswordLink(hashOf(secret), now, connection))) throw linkIsOver();
    await setPasswordHash(personId, passwordHash, connection);
    await deletePasswordLinksOf(personId, connection);
    await deleteSessionsOf(personId, connection);
    await insertEvent({ kind: 'person.choose-password', personId, at: now, data: { kind } }, connection);
  });
  return email;
}

async function usableLink(secret: string, now: Date): Promise<PasswordLinkRecord> {
  const link = await findPasswordLink(hashOf(secret), now);
  if (!link) throw linkIsOver();
  return link;
}

const linkIsOver = () => new Refused(410, 'link-is-over');
