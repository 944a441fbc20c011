import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * A person with the keys by which their browser seals what it keeps until the server has it, in hexadecimal: the one to
 * seal with, then that of the secret before, if there was one. They are sent with pages of a session and kept nowhere, so
 * that what is left in a browser that was signed out cannot be read.
 */
export function journalOwner(personId: string): { personId: string; journalKeys: string[] } {
  const { NEXTAUTH_SECRET, FORMER_SECRET } = process.env;
  const secrets = [NEXTAUTH_SECRET!, ...(FORMER_SECRET ? [FORMER_SECRET] : [])];
  const keyFrom = (secret: string) => hkdfSync('sha256', secret, personId, 'unsent text', KEY_BYTES);
  return { personId, journalKeys: secrets.map(secret => Buffer.from(keyFrom(secret)).toString('hex')) };
}
