import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * A person with the keys that encrypt their browser's unsaved data, in hexadecimal: the current one, then that of the
 * previous secret, if there is one. They are sent with pages of a session and stored nowhere, so that data left in a
 * signed-out browser cannot be read.
 */
export function journalOwner(personId: string): { personId: string; journalKeys: string[] } {
  const { NEXTAUTH_SECRET, FORMER_SECRET } = process.env;
  const secrets = [NEXTAUTH_SECRET!, ...(FORMER_SECRET ? [FORMER_SECRET] : [])];
  const keyFrom = (secret: string) => hkdfSync('sha256', secret, personId, 'unsent text', KEY_BYTES);
  return { personId, journalKeys: secrets.map(secret => Buffer.from(keyFrom(secret)).toString('hex')) };
}
