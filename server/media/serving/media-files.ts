import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaStore } from '@/server/media/stores/homes';
import { runForReaders } from '@/server/store/database';
import { finishPage, notModified } from '@/server/press/cache/page';
import type { Filled, PageCache } from '@/server/press/cache/page-cache';
import { Refused } from '@/server/problems/refused';
import {
  COMMON_HEADERS,
  cacheTags,
  FILE_POLICY,
  isCache,
  sharedCacheHeaders,
  withoutCacheHeaders,
} from '@/server/press/headers';
import { send } from '@/server/press/press';
import { byteRange } from '@/server/press/files/byte-range';
import { mediaAddress, mediaTypeOf, type MediaAddress } from './media-address';

/** Pictures up to this many bytes are kept in memory with the pages that show them. */
const KEPT_BYTES = 400_000;

const FILE_HEADERS = { ...COMMON_HEADERS, 'content-security-policy': FILE_POLICY };

/** Files are immutable but can be withdrawn, so caches in front revalidate after ten minutes. */
const PUBLIC = 'public, max-age=31536000, s-maxage=600, immutable';
const SHARED = sharedCacheHeaders(600);
/** A substitute is cached only briefly. */
const INSTEAD = { 'cache-control': 'public, max-age=60', ...sharedCacheHeaders(60) };
const STAFF_ONLY = 'private, max-age=3600';

export interface MediaFilesOptions {
  cache: PageCache;
  /** Whether the request comes from someone who may see this picture or recording although it is not public. */
  canViewUnpublished(request: IncomingMessage, mediaId: string): Promise<boolean>;
}

/**
 * Sends pictures, share pictures and recordings, or a range of one. They are public only while something published
 * shows them.
 */
export class MediaFiles {
  constructor(private readonly options: MediaFilesOptions) {}

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { cache, canViewUnpublished } = this.options;
    const kept = cache.get(path);
    if (kept) return send(request, response, kept);
    const address = mediaAddress(path);
    if (!address) return sendNothing(response);
    const isSent = await runForReaders(() => this.sendPublic(request, response, { path, address }));
    if (isSent) return;
    const name = (await canViewUnpublished(request, address.mediaId)) ? await address.file() : null;
    const size = name ? await mediaStore().sizeOf(name) : null;
    if (!name || size === null) return sendNothing(response);
    return sendFile(request, response, { name, size, keys: null });
  }

  /** Sends the file if it is public. @returns whether it was sent */
  private async sendPublic(
    request: IncomingMessage,
    response: ServerResponse,
    { path, address }: { path: string; address: MediaAddress },
  ): Promise<boolean> {
    const keys = await address.publicKeys();
    if (!keys) {
      const moved = await address.movedTo?.();
      if (moved) redirect(response, moved);
      return Boolean(moved);
    }
    const { name, isInstead } = await fileOrInstead(address);
    const size = name ? await mediaStore().sizeOf(name) : null;
    if (!name || size === null) return false;
    if (address.isRecording || isInstead || size > KEPT_BYTES) {
      await sendFile(request, response, { name, size, keys, isInstead });
      return true;
    }
    const page = await this.options.cache.fill(path, () => readPublic(address, name));
    if (page.status === 200) send(request, response, page);
    return page.status === 200;
  }
}

/** The file of an address; the nearest existing one while too many files are waiting to be made. */
async function fileOrInstead(address: MediaAddress): Promise<{ name: string | null; isInstead: boolean }> {
  try {
    return { name: await address.file(), isInstead: false };
  } catch (error) {
    const name = error instanceof Refused && error.status === 503 ? await address.madeInstead?.() : null;
    if (!name) throw error;
    return { name, isInstead: true };
  }
}

/** Checks again whether the file is public, so that a file withdrawn in between is neither cached nor sent. */
async function readPublic(address: MediaAddress, name: string): Promise<Filled> {
  const keys = await address.publicKeys();
  const body = keys && (await mediaStore().get(name));
  const headers = keys && body ? headersOf(name, keys) : FILE_HEADERS;
  const page = await finishPage({ status: body ? 200 : 404, headers, body: body ?? Buffer.alloc(0) });
  return { page, keep: Boolean(body) };
}

function headersOf(name: string, keys: string[] | null): Record<string, string> {
  return {
    ...FILE_HEADERS,
    'content-type': mediaTypeOf(name),
    'cache-control': keys ? PUBLIC : STAFF_ONLY,
    ...(keys && { ...SHARED, 'surrogate-key': keys.join(' '), ...cacheTags(keys.join(' ')) }),
  };
}

interface StoredFile {
  name: string;
  size: number;
  /** The surrogate keys of the public content that shows it; null for a file that only staff see. */
  keys: string[] | null;
  /** Whether it substitutes for a file that cannot be made now. */
  isInstead?: boolean;
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { name, size, keys, isInstead }: StoredFile,
): Promise<void> {
  const etag = `"${name}"`;
  const all = { ...headersOf(name, keys), ...(isInstead && INSTEAD), 'accept-ranges': 'bytes', etag };
  const headers = isCache(request.headers) ? all : withoutCacheHeaders(all);
  if (notModified(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const sameFile = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = sameFile ? byteRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...FILE_HEADERS, 'content-range': `bytes */${size}` });
    response.end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const isHead = request.method === 'HEAD';
  // Before the head is sent, so that an unavailable media store gives a 503 instead of a truncated file.
  const file = isHead ? null : await mediaStore().open(name, range ?? undefined);
  if (!file && !isHead) return sendNothing(response);
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (!file) return void response.end();
  file.stream.on('error', () => response.destroy());
  // Closes the file when the reader disconnects.
  response.on('close', () => file.stream.destroy());
  file.stream.pipe(response);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { ...FILE_HEADERS, location, 'cache-control': 'public, max-age=60' });
  response.end();
}

function sendNothing(response: ServerResponse): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(404, { ...headers, ...FILE_HEADERS });
  response.end('Not found.\n');
}
