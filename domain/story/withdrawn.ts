/** The list of stories that readers' devices must no longer keep. */
export const WITHDRAWN_ADDRESS = '/withdrawn.json';

/** Bytes of a digest that are sent; the chance that two of a reader's addresses collide is 1 in 10^10. */
const DIGEST_BYTES = 6;

/** Identifies a withdrawn story without naming it: the start of the SHA-256 of its address, in hexadecimal digits. */
export async function withdrawnMark(path: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(path));
  const bytes = [...new Uint8Array(digest, 0, DIGEST_BYTES)];
  return bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');
}
