import { createHmac, randomInt } from 'node:crypto';
import type { Connection } from '@/server/store/database';
import { expectSignInCode, takeSignInCode, updateSignInCode } from '@/server/store/people/sign-in-codes';

const GOOD_FOR_MS = 10 * 60_000;

const endOf = (now: Date) => new Date(now.getTime() + GOOD_FOR_MS);

/** Expects a code of a person in the browser of this attempt, and in no other. */
export const expectCode = (personId: string, attempt: string, now: Date, connection: Connection) =>
  expectSignInCode(personId, { attempt, expiresAt: endOf(now) }, connection);

/**
 * Makes the code of six digits that is expected of a person, good once and within ten minutes. It is made as its email is
 * sent, and only its hash is kept, with a secret that the database does not have: six digits are tried out in no time.
 */
export async function createSignInCode(personId: string, now: Date): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await updateSignInCode(personId, { codeHash: hashOf(personId, code), expiresAt: endOf(now) });
  return code;
}

/** Uses a code of a person up in the browser of an attempt; false for a wrong one, which also counts. */
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
