import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hexToBytes, managedNonce } from '@noble/ciphers/utils.js';

/** The owner of unsent texts in this browser. */
export interface JournalOwner {
  personId: string;
  /**
   * The current and earlier keys of the local journal; only pages of the person's own sessions have them.
   */
  journalKeys: string[];
}

/**
 * A value in the journal's format: its JSON, encrypted with XChaCha20-Poly1305 and prefixed with its nonce.
 */
interface Sealed {
  sealed: Uint8Array;
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && value.sealed instanceof Uint8Array;

/**
 * Encrypts values with the first of the keys, and decrypts with any of them. Synchronous, unlike the
 * browser's own encryption, because a page that is being closed does not wait.
 * @param keys 32 bytes each, in hexadecimal
 */
export function sealingBy(keys: string[]) {
  const ciphers = keys.map(key => managedNonce(xchacha20poly1305)(hexToBytes(key)));
  return {
    seal: (value: unknown): Sealed => ({
      sealed: ciphers[0]!.encrypt(new TextEncoder().encode(JSON.stringify(value))),
    }),
    /**
     * Null for values encrypted with another key. Values stored before encryption was added are returned
     * unchanged.
     */
    unseal(value: unknown): unknown {
      if (!isSealed(value)) return value;
      for (const cipher of ciphers)
        try {
          return JSON.parse(new TextDecoder().decode(cipher.decrypt(value.sealed)));
        } catch {
          continue;
        }
      return null;
    },
  };
}

export type Sealing = ReturnType<typeof sealingBy>;
