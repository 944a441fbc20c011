import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hexToBytes, managedNonce } from '@noble/ciphers/utils.js';

/** A value as the journal has it: its JSON, encrypted (XChaCha20-Poly1305), with a nonce of its own before it. */
interface Sealed {
  sealed: Uint8Array;
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && value.sealed instanceof Uint8Array;

/**
 * Seals values with the first of the keys, and opens what was sealed with any of them. It is done at once and not later,
 * as the browser's own encryption would: a page that is being left waits for nothing.
 * @param keys 32 bytes each, in hexadecimal
 */
export function sealingBy(keys: string[]) {
  const ciphers = keys.map(key => managedNonce(xchacha20poly1305)(hexToBytes(key)));
  return {
    seal: (value: unknown): Sealed => ({
      sealed: ciphers[0]!.encrypt(new TextEncoder().encode(JSON.stringify(value))),
    }),
    /** Null for what was sealed with another key. What was kept before values were sealed stays as it is. */
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
