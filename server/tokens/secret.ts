import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The prefix by which secret scanners recognise a token. */
const PREFIX = 'bsh_';
const SHAPE = /^bsh_([0-9a-f]{64})([0-9a-f]{8})$/;
/** This many letters of a token are stored to identify it. */
const SHOWN = PREFIX.length + 6;

const checksum = (random: string) => crc32(random).toString(16).padStart(8, '0');

/** A new token: a prefix, 256 random bits, and a checksum by which a scanner can rule out false positives. */
export function newSecret(): string {
  const random = randomBytes(32).toString('hex');
  return PREFIX + random + checksum(random);
}

/** Whether a text is a token as they are written, with its checksum. */
export function isSecret(text: string): boolean {
  const [, random, sum] = SHAPE.exec(text) ?? [];
  return random !== undefined && checksum(random) === sum;
}

/** The digest of a token, as stored. */
export const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** The first letters of a token. */
export const prefixOf = (secret: string) => secret.slice(0, SHOWN);
