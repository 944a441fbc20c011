import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/*
 * Encrypts secrets in the database (AES-256-GCM), with a key derived from the secret of the installation, which is not
 * in the database. Each names its key, so that the secret can be changed: values encrypted with the previous key can
 * still be decrypted, and are encrypted again when used.
 */

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface SealingKey {
  id: string;
  key: Buffer;
}

function keyFrom(secret: string): SealingKey {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'second-factor', 32));
  return { id: createHash('sha256').update(key).digest('base64url').slice(0, 8), key };
}

/** The current key, then the previous one, if any. */
function keys(): [SealingKey, ...SealingKey[]] {
  const former = process.env.FORMER_SECRET;
  return [keyFrom(process.env.NEXTAUTH_SECRET!), ...(former ? [keyFrom(former)] : [])];
}

/** Encrypts a text. @param about its owner and purpose; it can be decrypted only with the same value */
export function seal(text: string, about: string): string {
  const [{ id, key }] = keys();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${id}.${sealed.toString('base64url')}`;
}

/** The decrypted text, and whether it was sealed with the previous key; null for anything else. */
export function unseal(sealed: string, about: string): { text: string; isFormer: boolean } | null {
  const [id, data = ''] = sealed.split('.');
  const [present, ...former] = keys();
  const found = [present, ...former].find(known => known.id === id);
  const bytes = Buffer.from(data, 'base64url');
  if (!found || bytes.length < IV_BYTES + TAG_BYTES) return null;
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, found.key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(end));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, end)), decipher.final()]);
    return { text: text.toString('utf8'), isFormer: found !== present };
  } catch {
    return null;
  }
}
