import { createCipheriv, createDecipheriv, createHmac, randomBytes, type DecipherGCM } from 'node:crypto';
import { Readable, Transform, type TransformCallback } from 'node:stream';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A file was changed since it was encrypted, or was encrypted with another key. */
export class WrongSeal extends Error {}

/** The key of `BACKUP_KEY`, 64 hexadecimal digits. */
export const sealingKey = (text: string): Buffer => Buffer.from(text, 'hex');

/** Encrypts a stream into a nonce, the ciphertext, and the tag of AES-256-GCM. */
export function seal(plain: Readable, key: Buffer): Readable {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  async function* sealed(): AsyncGenerator<Buffer> {
    yield nonce;
    for await (const chunk of plain) yield cipher.update(chunk as Buffer);
    yield cipher.final();
    yield cipher.getAuthTag();
  }
  return Readable.from(sealed(), { objectMode: false });
}

/** Decrypts the output of `seal`. The data is authenticated only once the stream ends. */
export function unseal(key: Buffer): Transform {
  let nonce: Buffer | null = null;
  let held = Buffer.alloc(0);
  let decipher: DecipherGCM | null = null;
  return new Transform({
    transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
      held = Buffer.concat([held, chunk]);
      if (!nonce && held.length >= NONCE_BYTES) {
        nonce = held.subarray(0, NONCE_BYTES);
        held = held.subarray(NONCE_BYTES);
        decipher = createDecipheriv(CIPHER, key, nonce);
      }
      // The tag is at the end.
      const ready = held.length - TAG_BYTES;
      if (decipher && ready > 0) {
        this.push(decipher.update(held.subarray(0, ready)));
        held = held.subarray(ready);
      }
      done();
    },
    flush(done: TransformCallback) {
      try {
        if (!decipher || held.length !== TAG_BYTES) throw new Error('too short');
        decipher.setAuthTag(held);
        done(null, decipher.final());
      } catch {
        done(new WrongSeal('is damaged, or encrypted by another key'));
      }
    },
  });
}

/** The name of an encrypted file, keyed so that its digest does not reveal whether a known file is included. */
export const sealedName = (sha256: string, key: Buffer): string =>
  createHmac('sha256', key).update(sha256).digest('hex');
