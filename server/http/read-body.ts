import type { IncomingMessage } from 'node:http';
import { Refused } from '@/server/problems/refused';
import { JsonScanner } from './json-scanner';

/**
 * The JSON a client sent, compressed by gzip or not.
 * @throws Refused 400, 413 above `limit` bytes (sent or unpacked), 415 for another encoding, or 422 for more values or
 * levels than can be parsed without blocking the event loop
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) throw new Refused(413, 'too-large', { limit });
  const scanner = new JsonScanner();
  const bytes = await readAll(unpacked(request), limit, chunk => scanner.scan(chunk));
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused(400, 'not-json');
  }
}

/** The bytes of a request. @throws Refused 413 as soon as there are more than `limit` */
export function readUpTo(request: Request, limit: number): Promise<Uint8Array> {
  return readAll(request.body, limit);
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

function unpacked(request: Request): Bytes | null {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return request.body;
  if (encoding !== 'gzip') throw new Refused(415, 'unknown-encoding', { encodings: ['gzip'] });
  return request.body && request.body.pipeThrough(new DecompressionStream('gzip'));
}

/**
 * The size is limited while reading, so that a decompression bomb is stopped early.
 * @param check called with each chunk before the next is read
 */
async function readAll(
  body: Bytes | null,
  limit: number,
  check: (chunk: Uint8Array) => void = () => {},
): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The rest of a refused body is read and discarded up to the limit, so that its connection can be reused.
  let refused: Refused | null = null;
  try {
    for await (const chunk of body as Bytes & AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw new Refused(413, 'too-large', { limit });
      if (!refused) refused = refusalOf(() => check(chunk));
      if (!refused) chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(400, 'broken-body');
  }
  if (refused) throw refused;
  return Buffer.concat(chunks);
}

function refusalOf(check: () => void): Refused | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/**
 * The bytes of a request as they arrive; the caller limits them.
 * @throws Refused 400 when the client aborts the request
 */
export async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  const next = () =>
    reader?.read().catch(() => {
      throw new Refused(400, 'broken-body');
    });
  for (let part = await next(); part && !part.done; part = await next()) yield part.value;
}

const MAX_CHARACTERS = 4000;

/** The body as text, cut at a length that no valid form reaches. */
export async function readShortBody(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_CHARACTERS) break;
  }
  return text.slice(0, MAX_CHARACTERS);
}
