import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import * as zlib from 'node:zlib';

/** The encodings in which a page is sent. */
export type ContentEncoding = 'br' | 'zstd' | 'gzip' | 'identity';

/** Whether this Node compresses with Zstandard: from 22.15 on. */
export const HAS_ZSTD = 'zstdCompress' in zlib;

/** Best first, for a client with equal preferences. */
const ENCODINGS: ContentEncoding[] = ['br', ...(HAS_ZSTD ? ['zstd' as const] : []), 'gzip', 'identity'];

/** Browsers send a handful of headers; longer ones are not memoised. */
const KNOWN_HEADERS = 100;
const LONGEST_KNOWN = 200;
const known = new LRUCache<string, ContentEncoding>({ max: KNOWN_HEADERS });

/**
 * The encoding that the client prefers (RFC 9110, 12.5.3); the plain form if it accepts none of them.
 * @param accept the Accept-Encoding header
 */
export function encodingFor(accept: string | undefined): ContentEncoding {
  if (!accept) return 'identity';
  const decided = known.get(accept);
  if (decided) return decided;
  const encoding = negotiate(accept);
  if (accept.length <= LONGEST_KNOWN) known.set(accept, encoding);
  return encoding;
}

function negotiate(accept: string): ContentEncoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accept } });
  return (
    (negotiator.encoding(ENCODINGS, { preferred: ENCODINGS }) as ContentEncoding | undefined) ?? 'identity'
  );
}
