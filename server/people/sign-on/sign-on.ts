import { recordFailedSignIn } from '@/server/events/record';
import { logger } from '@/server/log';
import { interfaceLanguage } from '@/domain/language/interface-languages';
import type { SignOnSettings } from '@/server/sign-on-settings';
import { inTransaction, type Connection } from '@/server/store/database';
import { loadGrants } from '@/server/store/people/grants';
import { hasIdentity, insertIdentity, lockIdentity, useIdentity } from '@/server/store/people/identities';
import {
  findIdByAddress,
  insertPerson,
  loadCredentials,
  lockAddress,
  lockPerson,
  type Credentials,
} from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { applyGroups, grantsFor } from './group-grants';
import { readClaims, type Claimed } from './claims';

/** Why a person of the provider is refused. */
export type SignOnRefusal =
  | 'sign-on-failed'
  | 'sign-on-no-access'
  | 'sign-on-email-not-verified'
  | 'sign-on-other-account';

/** A person who signed in at the provider, and the claims about the sign-in. */
export interface SignedOn {
  person: Credentials;
  claimed: Claimed;
}

type Found = { personId: string; refusal?: undefined } | { personId: string | null; refusal: SignOnRefusal };

/**
 * The person identified by the claims of the identity provider, updated with the roles of their groups. At the first
 * sign-in this is the person with the same verified address, or a new one if a group grants a role.
 * @returns the person, or why they are refused
 */
export async function signOn(
  input: unknown,
  settings: SignOnSettings,
  now: Date,
): Promise<SignedOn | SignOnRefusal> {
  const claimed = readClaims(input, settings, now);
  if (!claimed) {
    logger.error(
      { issuer: settings.issuer },
      'the claims of the identity provider are not those of OIDC_ISSUER',
    );
    await recordFailedSignIn(null, now, { by: 'provider', reason: 'sign-on-failed' });
    return 'sign-on-failed';
  }
  const found = await inTransaction(async connection => {
    await lockIdentity(claimed, connection);
    const person = await personOf(claimed, settings, now, connection);
    return person.refusal ? person : admit(person.personId, claimed, settings, now, connection);
  });
  if (found.refusal) {
    await recordFailedSignIn(found.personId, now, { by: 'provider', reason: found.refusal });
    return found.refusal;
  }
  return { person: (await loadCredentials({ id: found.personId }))!, claimed };
}

/** The person of these claims; a new person is added. */
async function personOf(
  claimed: Claimed,
  settings: SignOnSettings,
  now: Date,
  connection: Connection,
): Promise<Found> {
  const known = await useIdentity(claimed, now, connection);
  if (known) return { personId: known };
  const { email } = claimed;
  if (email === null) return { personId: null, refusal: 'sign-on-email-not-verified' };
  await lockAddress(email, connection);
  const personId = await findIdByAddress(email, connection);
  // An address that has had another owner at the provider must not match the account of the former one.
  if (personId && (await hasIdentity(personId, claimed.issuer, connection)))
    return { personId, refusal: 'sign-on-other-account' };
  const id = personId ?? (await addPerson({ ...claimed, email }, settings, now, connection));
  if (id === null) return { personId: null, refusal: 'sign-on-no-access' };
  await insertIdentity(claimed, id, now, connection);
  const subject = { kind: 'person' as const, id };
  await insertEvent({ kind: 'person.link-identity', personId: null, subject, at: now }, connection);
  return { personId: id };
}

/** Adds a person to whom a group grants a role, without the role yet; null if no group does. */
async function addPerson(
  { email, name, locale, groups }: Claimed & { email: string },
  settings: SignOnSettings,
  now: Date,
  connection: Connection,
): Promise<string | null> {
  if (!settings.groups) return null;
  if (!(await grantsFor(groups, settings.groups, connection)).length) return null;
  const person = { email, name, locale: interfaceLanguage(locale), passwordHash: null, grants: [] };
  const id = (await insertPerson(person, connection))!;
  const subject = { kind: 'person' as const, id };
  const data = { by: 'provider' };
  await insertEvent({ kind: 'person.add', personId: null, subject, at: now, data }, connection);
  return id;
}

/** Updates the roles of a person, and admits them unless they are deactivated or have no role. */
async function admit(
  personId: string,
  { groups }: Claimed,
  settings: SignOnSettings,
  now: Date,
  connection: Connection,
): Promise<Found> {
  const isActive = await lockPerson(personId, connection);
  if (!isActive) return { personId, refusal: 'sign-on-no-access' };
  const hasRole = settings.groups
    ? await applyGroups(personId, await grantsFor(groups, settings.groups, connection), now, connection)
    : (await loadGrants(personId, connection)).length > 0;
  return hasRole ? { personId } : { personId, refusal: 'sign-on-no-access' };
}
