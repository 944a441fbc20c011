import { createHash } from 'node:crypto';

/** The SHA-256 of a text or of bytes, as hexadecimal digits. */
export const sha256 = (value: string | Uint8Array) => createHash('sha256').update(value).digest('hex');
