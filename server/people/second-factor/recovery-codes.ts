import { createHash, randomInt } from 'node:crypto';
import type { Connection } from '@/server/store/database';
import {
  countRecoveryCodes,
  replaceRecoveryCodes,
  takeRecoveryCode,
} from '@/server/store/people/second-factor/codes';

const CODES = 10;
/** Without letters and digits that look alike; 24 of them are 120 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 24;
const GROUP = 4;

/** A fast hash is enough for secrets of 112 bits and more (OWASP ASVS 5.0, 6.5.2). */
const hashOf = (personId: string, code: string) =>
  createHash('sha256')
    .update(JSON.stringify(['recovery-code', personId, code]))
    .digest('base64url');

function newCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

const asShown = (code: string) => code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');

/** A typed code without separators, and with look-alike letters replaced. */
function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
}

/** Whether this may be a recovery code rather than one of an app. */
export const looksLikeRecoveryCode = (typed: string) => readCode(typed).length === LENGTH;

/** Replaces a person's recovery codes by ten new ones, and returns them to be shown once. */
export async function renewRecoveryCodes(personId: string, connection: Connection): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await replaceRecoveryCodes(
    personId,
    codes.map(code => hashOf(personId, code)),
    connection,
  );
  return codes.map(asShown);
}

/** Creates recovery codes for a person without any; null otherwise. */
export async function firstRecoveryCodes(personId: string, connection: Connection): Promise<string[] | null> {
  return (await countRecoveryCodes(personId, connection)) ? null : renewRecoveryCodes(personId, connection);
}

/** Uses a recovery code; false when it is wrong or was used. */
export const takeRecovery = (personId: string, typed: string) =>
  takeRecoveryCode(personId, hashOf(personId, readCode(typed)));
