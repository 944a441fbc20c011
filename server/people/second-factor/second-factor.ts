import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { tooManyAttempts } from '@/server/people/too-many-attempts';
import { inTransaction, type Connection } from '@/server/store/database';
import { loadPaperSettings } from '@/server/store/paper/paper';
import { countAttempt, resetAttempts, type Attempt } from '@/server/store/people/attempts';
import { lockPerson } from '@/server/store/people/people';
import {
  countRecoveryCodes,
  deleteRecoveryCodes,
  deleteTotp,
  findTotp,
  replaceTotp,
} from '@/server/store/people/second-factor/codes';
import {
  deletePasskey,
  insertPasskey,
  listPasskeys,
  type PasskeyLine,
} from '@/server/store/people/second-factor/passkeys';
import { deleteOtherSessions, updateProof, type CurrentSession } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';
import { askForNewPasskey, madePasskey, PasskeyMade, passkeysWork } from './passkeys';
import { firstRecoveryCodes, renewRecoveryCodes } from './recovery-codes';
import { confirmedTotp, newTotp, type NewTotp } from './totp';

/** The maximum number of passkeys of a person. */
const MAX_PASSKEYS = 20;

const Code = z.string().trim().min(1).max(40);
const Confirmation = z.strictObject({ sealed: z.string().max(1000), code: Code });
const NewPasskey = z.strictObject({ name: z.string().trim().min(1).max(60), made: PasskeyMade });

/** The second factors of a person. */
export interface SecondFactor {
  hasTotp: boolean;
  passkeys: PasskeyLine[];
  recoveryCodes: number;
  /** Whether passkeys can be used at the address of the paper. */
  passkeysWork: boolean;
}

/** The second factors of a person. */
export async function secondFactorOf({ personId }: Actor): Promise<SecondFactor> {
  const [totp, passkeys, recoveryCodes] = await Promise.all([
    findTotp(personId),
    listPasskeys(personId),
    countRecoveryCodes(personId),
  ]);
  return { hasTotp: totp !== null, passkeys, recoveryCodes, passkeysWork: passkeysWork() };
}

/** Starts to set up an authenticator app; nothing is stored before it is confirmed. */
export async function startTotp({ actor, email }: CurrentSession, now: Date): Promise<NewTotp> {
  const { name } = await loadPaperSettings();
  return newTotp({ personId: actor.personId, email, paper: name }, now);
}

/**
 * Sets up an authenticator app with one of its codes, replacing any other, and ends the person's other sessions.
 * @returns the recovery codes to show once; null for a person who has some
 * @throws Refused 422 for a wrong code, or when it was confirmed too late; 429 after too many
 */
export async function confirmTotp(
  session: CurrentSession,
  input: unknown,
  now: Date,
): Promise<string[] | null> {
  const { personId } = session.actor;
  const confirmation = parseInput(Confirmation, input);
  const attempt: Attempt = { limit: 'second-factor', by: personId };
  if (!(await countAttempt(attempt))) throw tooManyAttempts(attempt.limit);
  const confirmed = confirmedTotp(
    personId,
    { ...confirmation, code: confirmation.code.replace(/\s/g, '') },
    now,
  );
  if (!confirmed) throw new Refused(422, 'wrong-second-factor-code', { field: 'code' });
  await resetAttempts(attempt);
  return addFactor(session, { factor: 'totp', now }, connection =>
    replaceTotp(personId, { ...confirmed, now }, connection),
  );
}

/** Removes the authenticator app. @throws Refused 404 */
export async function removeTotp(session: CurrentSession, now: Date): Promise<void> {
  const { personId } = session.actor;
  await removeFactor(session, { factor: 'totp', now }, async connection => {
    if (!(await deleteTotp(personId, connection))) throw notFound('second-factor');
  });
}

/** Replaces all recovery codes by new ones, to show once. @throws Refused 422 without a second factor */
export async function renewCodes({ actor }: CurrentSession, now: Date): Promise<string[]> {
  const { personId } = actor;
  return inTransaction(async connection => {
    await lockPerson(personId, connection);
    if (!(await hasFactor(personId, connection))) throw new Refused(422, 'no-second-factor');
    await insertEvent({ kind: 'person.recovery-codes', personId, at: now }, connection);
    return renewRecoveryCodes(personId, connection);
  });
}

/**
 * What a browser needs to create a passkey. @throws Refused 422 where passkeys do not work, or the person has too many;
 * 429
 */
export async function startPasskey({ actor, name, email }: CurrentSession, now: Date) {
  const { personId } = actor;
  if (!passkeysWork()) throw new Refused(422, 'no-passkeys-here');
  if (!(await countAttempt({ limit: 'new-passkey', by: personId }))) throw tooManyAttempts('new-passkey');
  const known = (await listPasskeys(personId)).map(({ id }) => id);
  if (known.length >= MAX_PASSKEYS) throw new Refused(422, 'too-many-passkeys', { limit: MAX_PASSKEYS });
  const paper = (await loadPaperSettings()).name;
  return askForNewPasskey({ personId, email, name, paper, known }, now);
}

/**
 * Stores a passkey that a browser made, and ends the person's other sessions.
 * @returns the recovery codes to show once; null for a person who has some
 * @throws Refused 422 when the response is invalid, the passkey exists already, or there are too many
 */
export async function addPasskey(
  session: CurrentSession,
  input: unknown,
  now: Date,
): Promise<string[] | null> {
  const { personId } = session.actor;
  const { name, made } = parseInput(NewPasskey, input);
  const passkey = await madePasskey(personId, made, now);
  if (!passkey) throw new Refused(422, 'wrong-passkey', { field: 'made' });
  return addFactor(session, { factor: 'passkey', now }, async connection => {
    if ((await listPasskeys(personId, connection)).length >= MAX_PASSKEYS)
      throw new Refused(422, 'too-many-passkeys', { limit: MAX_PASSKEYS });
    if (!(await insertPasskey({ ...passkey, name, createdAt: now }, connection)))
      throw new Refused(422, 'wrong-passkey', { field: 'made' });
  });
}

/** Removes one passkey of a person. @throws Refused 404 */
export async function removePasskey(session: CurrentSession, id: string, now: Date): Promise<void> {
  const { personId } = session.actor;
  await removeFactor(session, { factor: 'passkey', now }, async connection => {
    if (!(await deletePasskey(personId, id, connection))) throw notFound('passkey');
  });
}

interface FactorChange {
  factor: 'totp' | 'passkey';
  now: Date;
}

/** Adds a factor, which counts as used in this session; sessions without it end. */
async function addFactor(
  { actor: { personId }, idHash }: CurrentSession,
  { factor, now }: FactorChange,
  add: (connection: Connection) => Promise<void>,
): Promise<string[] | null> {
  return inTransaction(async connection => {
    await lockPerson(personId, connection);
    await add(connection);
    await updateProof(idHash, { provedAt: now, secondFactorAt: now }, connection);
    await deleteOtherSessions(personId, idHash, connection);
    await insertEvent({ kind: 'person.add-second-factor', personId, at: now, data: { factor } }, connection);
    return firstRecoveryCodes(personId, connection);
  });
}

/** Removes a factor; the recovery codes go with the last one. */
async function removeFactor(
  { actor: { personId }, idHash }: CurrentSession,
  { factor, now }: FactorChange,
  remove: (connection: Connection) => Promise<void>,
): Promise<void> {
  await inTransaction(async connection => {
    await lockPerson(personId, connection);
    await remove(connection);
    if (!(await hasFactor(personId, connection))) await deleteRecoveryCodes(personId, connection);
    await deleteOtherSessions(personId, idHash, connection);
    await insertEvent(
      { kind: 'person.remove-second-factor', personId, at: now, data: { factor } },
      connection,
    );
  });
}

async function hasFactor(personId: string, connection: Connection): Promise<boolean> {
  const totp = await findTotp(personId, connection);
  return totp !== null || (await listPasskeys(personId, connection)).length > 0;
}
