import { visibleText } from '@/domain/language/visible-text';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { z } from 'zod';
import { differenceOf } from '@/domain/audit/difference';
import type { Actor } from '@/domain/people/permissions';
import { secondFactorState } from '@/domain/people/second-factor';
import type { PersonRows } from '@/domain/api/people/person-rows';
import { recordRead } from '@/server/events/record';
import { emailAddressChanged } from '@/server/email/admin-change-email';
import { awaitSecondAdmin, waitsForSecondAdmin } from '@/server/abuse-limits/second-admin';
import { deleteAdminChangesOf, listAdminChanges } from '@/server/store/people/admin-changes';
import { emailPasswordLink } from '@/server/email/password-email';
import { newsroomOrigin } from '@/server/origins';
import { loadAddressees } from '@/server/store/jobs/email';
import { deletePasswordLinksOf } from '@/server/store/people/password-links';
import {
  changePerson,
  requireOtherAdmin,
  requireExistingScopes,
  record,
  requireStillManaging,
} from './grants/change-person';
import { restoreGrants, setGrants } from './grants/set-grants';
import { Grants } from './grants/grants';
import { createPasswordLink } from './passwords/password-links';
import { startSecurity } from './security';
import { hashChosenPassword, Password, passwordsWork, requirePasswordSignIn } from './passwords/passwords';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { parseFieldChange, requireUnchanged } from '@/server/forms/field-changes';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import {
  countPeople,
  insertPerson,
  lockAdmins,
  lockPerson,
  loadPerson,
  loadProfile,
  setDeactivated,
  setPasswordHash,
  updateProfile,
  type PersonRecord,
  type SessionRecord,
} from '@/server/store/people/people';
import { deleteProposal, loadProposal } from '@/server/store/people/admin-proposals';
import { loadDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { countByAccess, listPersonRows } from '@/server/store/people/person-lists';
import { loadSecurityRules } from '@/server/store/people/security';
import {
  deleteAllSessionsBut,
  deleteOtherSessions,
  deleteSession,
  deleteSessionsOf,
} from '@/server/store/people/sessions';
import { requirePermission } from '@/server/problems/require-permission';

export type { PersonRecord, SessionRecord };

const name = z.string().overwrite(visibleText).trim().min(1).max(120);
const Profile = z.strictObject({
  name,
  email: z.email().max(320).toLowerCase(),
  locale: z.enum(INTERFACE_LANGUAGES),
});
const NewPerson = Profile.extend({ locale: Profile.shape.locale.default('en'), grants: Grants });

const ROWS = 100;
const LONGEST_QUERY = 100;

/** The filters of the list of people, and the cursor where it starts. */
export interface PeopleFilter {
  deactivated: boolean;
  /** Only those without a second factor. */
  withoutFactor?: boolean;
  words: string;
  after?: string;
}

/** A page of the people in the newsroom, by name. @throws Refused 403 */
export async function people(actor: Actor, filter: PeopleFilter, now: Date): Promise<PersonRows> {
  requirePermission(actor, 'manage-people');
  const words = filter.words.trim().slice(0, LONGEST_QUERY);
  const { deactivated, withoutFactor, after: afterId } = filter;
  const narrowed = { deactivated, withoutFactor, words, afterId, now };
  // One more than is shown tells whether there is a next page.
  const [found, rule] = await Promise.all([
    listPersonRows({ ...narrowed, limit: ROWS + 1 }),
    loadSecurityRules(),
  ]);
  const rows = found.slice(0, ROWS).map(row => {
    const hasSecondFactor = row.secondFactors.length > 0;
    const { kind } = secondFactorState({ grants: row.grants, hasSecondFactor }, rule, now);
    return { ...row, lacksSecondFactor: !deactivated && (kind === 'due' || kind === 'missing') };
  });
  await recordRead(actor, 'people.read', null, now);
  return { rows, next: found.length > ROWS ? rows.at(-1)!.id : null };
}

/**
 * The counts of people, and one of them, unless their account was deleted, with the pending proposal to make them an
 * admin and the pending changes.
 * @throws Refused 403
 */
export async function peopleAround(actor: Actor, openId: string | undefined, now: Date) {
  requirePermission(actor, 'manage-people');
  const [counts, found, proposal, changes] = await Promise.all([
    countByAccess(now),
    openId ? loadPerson(openId, now) : null,
    openId ? loadProposal(openId, now) : null,
    openId ? listAdminChanges(openId, now) : [],
  ]);
  const open = found?.deletedAt ? null : found;
  if (open) await recordRead(actor, 'person.read', open.id, now);
  return { counts, open, proposal: proposal?.isRefused ? null : proposal, changes };
}

/** The editions and desks on which a role can be granted. @throws Refused 403 */
export async function placesOfRoles(actor: Actor) {
  requirePermission(actor, 'manage-people');
  const [editions, desks] = await Promise.all([loadEditions(), loadDesks()]);
  return {
    editions: editions.map(({ id, code, name, shortName, mark }) => ({ id, code, name, shortName, mark })),
    desks,
  };
}

/**
 * Adds a person with their grants, and invites them to choose a password.
 * @returns their id, and without a mail server the link to hand over, which is shown once
 * @throws Refused 403, or 422 when a field is wrong or the address is taken
 */
export async function addPerson(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<{ id: string; link?: string }> {
  requirePermission(actor, 'manage-people');
  const newPerson = parseInput(NewPerson, input);
  return inTransaction(async connection => {
    await requireStillManaging(actor, connection);
    await requireExistingScopes(newPerson.grants, connection);
    const { grants, ...person } = newPerson;
    const id = await insertPerson({ ...person, passwordHash: null, grants: [] }, connection);
    if (id === null) throw new Refused(422, 'address-in-use', { field: 'email' });
    await record('person.add', actor, id, now, connection, { grants });
    await setGrants({ personId: id, before: [], grants, byId: actor.personId, now }, connection);
    const link = await giveLink(actor, { ...newPerson, id, hasPassword: false }, now, connection);
    return { id, link };
  });
}

/**
 * Sends a person a link to choose a password; without a mail server it is returned for the admin to hand over. Where
 * passwords are turned off, it is the sign-in page.
 */
async function giveLink(
  { personId }: Actor,
  person: { id: string; name: string; email: string; locale: string; hasPassword: boolean },
  now: Date,
  connection: Connection,
): Promise<string | undefined> {
  if (!passwordsWork()) return `${newsroomOrigin()}/newsroom/sign-in`;
  const kind = person.hasPassword ? 'reset' : 'invitation';
  const [admin] = await loadAddressees([personId], connection);
  const isSent = await emailPasswordLink({ person, kind, byName: admin?.name ?? '' }, now, connection);
  return isSent ? undefined : createPasswordLink(person.id, kind, now, connection);
}

/**
 * Changes name, address and language of a person.
 * @throws Refused 403, 404 or 422, also when the address is taken; 409 when another admin has changed the same field in
 * between
 */
export async function changeProfile(
  actor: Actor,
  personId: string,
  input: unknown,
  now: Date,
): Promise<void> {
  requirePermission(actor, 'manage-people');
  const sent = parseFieldChange<z.infer<typeof Profile>>(Profile.partial(), input);
  const waits = await changePerson(actor, personId, now, async connection => {
    const before = await loadProfile(personId, connection);
    const subject = { kind: 'person' as const, id: personId };
    await requireUnchanged(before, sent, { kind: 'person.profile', subject }, connection);
    const { email = before.email, ...others } = sent.change;
    const wanted = { kind: 'address' as const, personId, change: { email } };
    const isMoved = email !== before.email;
    const isWaiting = isMoved && (await awaitSecondAdmin(actor, wanted, now, connection));
    await saveProfile(actor, personId, isWaiting ? others : sent.change, now, connection);
    return isWaiting;
  });
  if (waits) throw waitsForSecondAdmin();
}

/** @throws Refused 422 when the address is taken */
async function saveProfile(
  actor: Actor,
  personId: string,
  change: Partial<z.infer<typeof Profile>>,
  now: Date,
  connection: Connection,
): Promise<void> {
  const before = await loadProfile(personId, connection);
  const changed = Object.keys(differenceOf(before, change));
  if (!changed.length) return;
  if (!(await updateProfile(personId, { ...before, ...change }, connection)))
    throw new Refused(422, 'address-in-use', { field: 'email' });
  // A link sent to the old address must not work for a later owner of it.
  await deletePasswordLinksOf(personId, connection);
  if (changed.includes('email') && personId !== actor.personId)
    await emailAddressChanged(before, actor.personId, now, connection);
  await record('person.profile', actor, personId, now, connection, { changed });
}

/** Changes the address of an admin once a second one has confirmed it. @throws Refused 422 when it is taken */
export async function applyAddress(
  actor: Actor,
  personId: string,
  change: object,
  now: Date,
  connection: Connection,
): Promise<void> {
  const { email } = parseInput(Profile.pick({ email: true }), change);
  await saveProfile(actor, personId, { email }, now, connection);
}

/** Deactivates a person: sessions end and sign-in is refused. @throws Refused 403, 404, or 422 for the last admin */
export async function deactivatePerson(actor: Actor, personId: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  await changePerson(actor, personId, now, async connection => {
    await requireOtherAdmin(personId, connection);
    await setDeactivated(personId, now, connection);
    await deleteProposal(personId, connection);
    await deleteAdminChangesOf(personId, connection);
    await endAccess(personId, connection);
    await record('person.deactivate', actor, personId, now, connection);
  });
}

/** Reactivates a person; a former admin of the whole paper counts as a new one. @throws Refused 403, 404 */
export async function reactivatePerson(actor: Actor, personId: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  await changePerson(actor, personId, now, async connection => {
    if (await lockPerson(personId, connection)) return;
    await setDeactivated(personId, null, connection);
    await record('person.reactivate', actor, personId, now, connection);
    await restoreGrants({ personId, byId: actor.personId, now }, connection);
  });
}

/** Ends one session of a person, or all of them. @throws Refused 403, 404 */
export async function endSessions(
  actor: Actor,
  personId: string,
  idHash: string | null,
  now: Date,
): Promise<void> {
  const admin = actor.personId === personId ? null : actor;
  if (admin) requirePermission(admin, 'manage-people');
  await changePerson(admin, personId, now, async (connection, person) => {
    if (idHash === null) await deleteSessionsOf(personId, connection);
    else if (person.sessions.some(session => session.idHash === idHash))
      await deleteSession(idHash, connection);
    else throw notFound('session');
    await record('person.end-sessions', actor, personId, now, connection, { all: idHash === null });
  });
}

/**
 * Ends every other session of a person.
 * @param session the row's name of the current session
 * @throws Refused 404 for sessions of others
 */
export async function endOtherSessions(
  actor: Actor,
  personId: string,
  session: string,
  now: Date,
): Promise<void> {
  if (actor.personId !== personId) throw notFound('person');
  await inTransaction(async connection => {
    await deleteOtherSessions(personId, session, connection);
    await record('person.end-sessions', actor, personId, now, connection, { others: true });
  });
}

/**
 * Ends every other session of all people.
 * @param session the row's name of the current session
 * @throws Refused 403
 */
export async function endEverySession(actor: Actor, session: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  await inTransaction(async connection => {
    await requireStillManaging(actor, connection);
    const sessions = await deleteAllSessionsBut(session, connection);
    const data = { everyone: true, sessions };
    await insertEvent({ kind: 'person.end-sessions', personId: actor.personId, at: now, data }, connection);
  });
}

/**
 * Removes a person's password, ends their sessions, and sends them a link to choose another.
 * @returns without a mail server the link to hand over, which is shown once
 * @throws Refused 403, 404, or 422 for a deactivated person or where passwords are turned off
 */
export async function resetPassword(actor: Actor, personId: string, now: Date): Promise<string | undefined> {
  requirePermission(actor, 'manage-people');
  requirePasswordSignIn();
  const { waits, link } = await changePerson(actor, personId, now, async (connection, person) => {
    if (person.deactivatedAt) throw new Refused(422, 'person-is-deactivated');
    const wanted = { kind: 'password' as const, personId, change: {} };
    if (await awaitSecondAdmin(actor, wanted, now, connection)) return { waits: true };
    return { waits: false, link: await replacePassword(actor, person, now, connection) };
  });
  if (waits) throw waitsForSecondAdmin();
  return link;
}

/** Resets the password of an admin once a second one has confirmed it. @returns as `resetPassword` */
export async function applyPasswordReset(
  actor: Actor,
  personId: string,
  now: Date,
  connection: Connection,
): Promise<string | undefined> {
  const person = await loadPerson(personId, now);
  if (!person || person.deactivatedAt) throw new Refused(422, 'person-is-deactivated');
  return replacePassword(actor, person, now, connection);
}

async function replacePassword(
  actor: Actor,
  person: PersonRecord,
  now: Date,
  connection: Connection,
): Promise<string | undefined> {
  await setPasswordHash(person.id, null, connection);
  await endAccess(person.id, connection);
  await record('person.reset-password', actor, person.id, now, connection);
  return giveLink(actor, person, now, connection);
}

/** Ends every session of a person, and invalidates all their links. */
async function endAccess(personId: string, connection: Connection): Promise<void> {
  await deletePasswordLinksOf(personId, connection);
  await deleteSessionsOf(personId, connection);
}

/** The first admin, as the form sends it. */
export const FirstAdmin = Profile.extend({ locale: NewPerson.shape.locale, password: Password });

/**
 * Creates the first admin of an empty paper.
 * @param along what else the transaction is for
 * @throws Refused 422 when a field is wrong, 409 when there are people
 */
export async function makeFirstAdmin(
  input: unknown,
  now: Date,
  along: (connection: Connection) => Promise<void> = async () => {},
): Promise<string> {
  const { password, ...person } = parseInput(FirstAdmin, input);
  const passwordHash = await hashChosenPassword(password, [person.name, person.email]);
  return inTransaction(async connection => {
    // When two first visitors submit concurrently, the second sees the first.
    await lockAdmins(connection);
    if ((await countPeople(connection)) > 0) throw new Refused(409, 'there-is-an-admin');
    const grants = [{ role: 'admin' as const, editionId: null, deskId: null }];
    const id = (await insertPerson({ ...person, passwordHash, grants }, connection))!;
    await startSecurity(now, connection);
    await along(connection);
    await insertEvent({ kind: 'person.add', personId: id, at: now, data: { first: true } }, connection);
    return id;
  });
}

/** Whether there are no people yet. */
export async function isEmptyNewsroom(): Promise<boolean> {
  return (await countPeople()) === 0;
}
