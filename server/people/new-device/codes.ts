import { createHmac, randomInt } from 'node:crypto';
import { replaceSignInCode, takeSignInCode } from '@/server/store/people/sign-in-codes';

const GOOD_FOR_MS = 10 * 60_000;

/**
 * Makes a code of six digits by which a person signs in, once and within ten minutes, in place of the one before. It is
 * made as its email is sent, and only its hash is kept, with a secret that the database does not have: six digits are
 * tried out in no time.
 */
export async function createSignInCode(personId: string, now: Date): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + GOOD_FOR_MS);
  await replaceSignInCode(personId, { codeHash: hashOf(personId, code), expiresAt });
  return code;
}

/** Uses a code of a person up; false for a wrong one, which also counts. */
export async function takeEmailedCode(personId: string, typed: string, now: Date): Promise<boolean> {
  return takeSignInCode(personId, hashOf(personId, typed.replace(/\s/g, '')), now);
}

const hashOf = (personId: string, code: string) =>
  createHmac('sha256', process.env.NEXTAUTH_SECRET!)
    .update(JSON.stringify(['sign-in-code', personId, code]))
    .digest('base64url');
