import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { cacheTags, withoutCacheHeaders } from '../headers';
import { HAS_ZSTD, type ContentEncoding } from './content-encoding';

const { constants } = zlib;
const brotliAsync = promisify(zlib.brotliCompress);
const gzipAsync = promisify(zlib.gzip);
/** The types are those of the oldest supported Node, which lacks Zstandard. */
const zstdAsync = HAS_ZSTD
  ? promisify(
      (zlib as unknown as { zstdCompress: (bytes: Buffer, done: zlib.CompressCallback) => void })
        .zstdCompress,
    )
  : null;

/** On pages with inlined rules, 7 comes within 15 to 35 bytes of 9, in a tenth of the time. */
const BROTLI_QUALITY = 7;

/** For files that are compressed once and sent with every first visit: a fifteenth less, in ten times the time. */
export const BEST_BROTLI_QUALITY = 11;

/** Below this many bytes compression saves nothing. */
const WORTH_COMPRESSING = 512;

/** Types that are already compressed. */
const PACKED = /^(?:font|audio|video|image\/(?!svg))/;

/** The response of a render, before it is finished. */
export interface Rendered {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One form of a finished page, ready to be sent. */
export interface PageForm {
  etag: string;
  headers: string[];
  /** The same with those that only caches in front read. */
  headersForCaches: string[];
  /** Decompressed at each read if the page is stored compressed. */
  readonly body: Buffer;
}

/** A finished page with all its forms, made once and sent many times. */
export interface FinishedPage {
  status: number;
  forms: Record<ContentEncoding, PageForm>;
  keys: string[];
  /** The story whose page it is; views of it are counted. */
  storyId?: string;
  /** Bytes it takes in memory. */
  size: number;
}

/** Bytes that the headers, keys and objects of a page take in addition to its forms. */
const OVERHEAD = 4096;

/**
 * The same bytes in a buffer of exact size: zlib and others return parts of larger buffers, which would be retained.
 */
function exact(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** The surrogate keys of an answer. */
export function keysIn(headers: Record<string, string>): string[] {
  return headers['surrogate-key']?.split(' ').filter(Boolean) ?? [];
}

/** The memory limit for recently decompressed plain forms, in bytes. */
const INFLATED_BYTES = 8_000_000;
const recentlyInflated = new LRUCache<Buffer, Buffer>({
  maxSize: INFLATED_BYTES,
  sizeCalculation: (plain, packed) => plain.length + packed.length,
});

/** The plain form of a compressed one. Cached, because programs without compression often request the same pages. */
function inflated(packed: Buffer): Buffer {
  const known = recentlyInflated.get(packed);
  if (known) return known;
  const plain = zlib.gunzipSync(packed);
  recentlyInflated.set(packed, plain);
  return plain;
}

/** The smallest window of brotli that holds this many bytes. https://www.rfc-editor.org/rfc/rfc7932#section-9.1 */
const windowBits = (bytes: number) =>
  Math.min(
    Math.max(Math.ceil(Math.log2(bytes + 16)), constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_DEFAULT_WINDOW,
  );

/** Finishes a page: compresses it, names each form by its content and lays out its headers. */
export async function finishPage(
  { status, headers, body }: Rendered,
  storyId?: string,
  brotliQuality = BROTLI_QUALITY,
): Promise<FinishedPage> {
  const compressible = body.length >= WORTH_COMPRESSING && !PACKED.test(headers['content-type'] ?? '');
  const [br, gz, zstd] = compressible
    ? (
        await Promise.all([
          brotliAsync(body, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
              [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
              [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
            },
          }),
          gzipAsync(body, { level: 9 }),
          ...(zstdAsync ? [zstdAsync(body)] : []),
        ])
      ).map(exact)
    : [];
  const mark = createHash('sha256').update(body).digest('base64url').slice(0, 20);
  const form = (encoding: ContentEncoding, length: number, read: () => Buffer): PageForm => {
    const etag = `"${mark}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const own = {
      ...headers,
      ...cacheTags(headers['surrogate-key']),
      etag,
      ...(compressible && { vary: 'Accept-Encoding' }),
      ...(encoding !== 'identity' && compressible && { 'content-encoding': encoding }),
      'content-length': String(length),
    };
    return {
      etag,
      headers: Object.entries(withoutCacheHeaders(own)).flat(),
      headersForCaches: Object.entries(own).flat(),
      get body() {
        return read();
      },
    };
  };
  const packed = (encoding: ContentEncoding, bytes: Buffer) => form(encoding, bytes.length, () => bytes);
  // Hardly any client accepts only the plain form, which would take twice the memory of all others in total.
  const kept = gz ? [br!, gz, ...(zstd ? [zstd] : [])] : [exact(body)];
  const [first] = kept as [Buffer];
  const identity = form('identity', body.length, gz ? () => inflated(gz) : () => first);
  const forms = {
    br: packed('br', first),
    gzip: packed('gzip', gz ?? first),
    zstd: zstd ? packed('zstd', zstd) : identity,
    identity,
  };
  const size = kept.reduce((sum, bytes) => sum + bytes.length, OVERHEAD);
  return { status, forms, keys: keysIn(headers), size, ...(storyId && { storyId }) };
}

/** Whether an `If-None-Match` matches this form, or another form of the same page. */
export function notModified(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some(tag => bare(tag) === etag);
}

/** The headers under which the uncompressed form is sent to caches in front. */
export function headersOf({ forms: { identity } }: FinishedPage): Record<string, string> {
  const headers = identity.headersForCaches;
  return Object.fromEntries(headers.flatMap((name, at) => (at % 2 ? [] : [[name, headers[at + 1]!]])));
}

const ABOUT_THE_BODY = new Set(['content-length', 'content-encoding', 'content-type']);
const bare = new WeakMap<string[], string[]>();

/** The headers of a form without those that describe its body, for a 304. */
export function bareHeaders(headers: string[]): string[] {
  let known = bare.get(headers);
  if (!known) {
    known = headers.filter((_, at) => !ABOUT_THE_BODY.has(headers[at - (at % 2)]!));
    bare.set(headers, known);
  }
  return known;
}
