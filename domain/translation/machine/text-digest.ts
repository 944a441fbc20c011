/** Two 32-bit FNV-1a hashes with different seeds: short enough for every answer, and fast in browsers. */
const STARTS = [0x811c9dc5, 0x7ee3623b];
const PRIME = 0x01000193;

function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), PRIME);
    value = Math.imul(value ^ (unit >>> 8), PRIME);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Identifies a text by its words, ignoring spaces; empty for a text without words. */
export function textDigest(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words && STARTS.map(start => hash(words, start)).join('');
}

/** The format of `textDigest`. */
export const TEXT_DIGEST = /^[0-9a-f]{16}$/;
