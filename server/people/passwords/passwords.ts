import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { isGuessable, PASSWORD_LENGTH } from '@/domain/people/password-rules';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { runLimited } from '@/server/limits/run-limited';
import { Refused } from '@/server/problems/refused';
import { publicOrigin } from '@/server/origins';
import { readSettings } from '@/server/settings';
import { loadPaperSettings } from '@/server/store/paper/paper';
import { isBreached } from './breached-passwords';

/** Argon2id at the strength that OWASP recommends for 19 MiB of memory. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A new password from a request. */
export const Password = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

/** A hash takes a whole core for some 50 ms, and one of the threads that also read files and compress pages. */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1));
/** Enough for a large newsroom that signs in at the start of the day. */
const MAX_WAITING = 300;
const WAIT_MS = 20_000;

/** Shared by all of Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetHashing?: ConcurrencyLimit };
const turns = () => (shared.broadsheetHashing ??= new ConcurrencyLimit(AT_ONCE, MAX_WAITING, WAIT_MS));

let decoy: Promise<string> | undefined;

/** @throws Refused 503 `overloaded` while too many passwords are being checked */
export function hashPassword(password: string): Promise<string> {
  return runLimited(turns(), () => hash(password, STRENGTH));
}

/** Whether sign-in with passwords is enabled. */
export const passwordsWork = () => readSettings().passwordSignIn;

/** @throws Refused 422 where people sign in without passwords */
export function requirePasswordSignIn(): void {
  if (!passwordsWork()) throw new Refused(422, 'password-sign-in-is-off');
}

/**
 * The hash of a chosen password. @param known public facts about the person: name and email address
 * @throws Refused 422 as `requireGoodPassword`
 */
export async function hashChosenPassword(password: string, known: string[]): Promise<string> {
  await requireGoodPassword(password, known);
  return hashPassword(password);
}

/**
 * Refuses a password that is easy to guess or was leaked.
 * @param known public facts about the person: name and email address
 * @throws Refused 422 when it is easy to guess from those or from public facts about the paper, or was leaked
 */
export async function requireGoodPassword(password: string, known: string[]): Promise<void> {
  const { name } = await loadPaperSettings();
  const words = [...known, name, new URL(publicOrigin()).hostname, 'Broadsheet', 'newsroom', 'password'];
  if (isGuessable(password, words)) throw new Refused(422, 'password-is-guessable', { field: 'password' });
  if (await isBreached(password)) throw new Refused(422, 'password-is-breached', { field: 'password' });
}

/**
 * Whether the password is right. Without a hash (an unknown address) it takes as long as with one, so that
 * the time does not reveal who has an account.
 * @throws Refused 503 `overloaded` while too many passwords are being checked
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody', STRENGTH);
  const compared = passwordHash ?? (await decoy);
  const right = await runLimited(turns(), () => verify(compared, password));
  return right && passwordHash !== null;
}
