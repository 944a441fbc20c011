import { createHmac, randomInt } from 'node:crypto';
import type { Connection } from '@/server/store/database';
import { expectSignInCode, takeSignInCode, updateSignInCode } from '@/server/store/people/sign-in-codes';

const GOOD_FOR_MS = 10 * 60_000;

const endOf = (now: Date) => new Date(now.getTime() + GOOD_FOR_MS);

/** Prepares for a code of a person that is valid only in the browser of this attempt. */
export const expectCode = (personId: string, attempt: string, now: Date, connection: Connection) =>
  expectSignInCode(personId, { attempt, expiresAt: endOf(now) }, connection);

/**
 * Creates the expected six-digit code of a person, valid once and for ten minutes. It is created when its email is
 * sent. Only its hash is stored, keyed with a secret outside the database, because six digits are quickly brute-forced.
 */
export async function createSignInCode(personId: string, now: Date): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await updateSignInCode(personId, { codeHash: hashOf(personId, code), expiresAt: endOf(now) });
  return code;
}

/** Consumes a code of a person in the browser of an attempt; false for a wrong one, which counts as an attempt. */
export async function takeEmailedCode(
  personId: string,
  { attempt, typed }: { attempt: string; typed: string },
  now: Date,
): Promise<boolean> {
  return takeSignInCode(personId, { attempt, codeHash: hashOf(personId, typed.replace(/\s/g, '')) }, now);
}

const hashOf = (personId: string, code: string) =>
  createHmac('sha256', process.env.NEXTAUTH_SECRET!)
    .update(JSON.stringify(['sign-in-code', personId, code]))
    .digest('base64url');
