import { NextRequest } from 'next/server';
import { isRecord } from '@/domain/api/record';
import { readUpTo } from '@/server/http/read-body';
import { Refused } from '@/server/problems/refused';
import { refusal } from './newsroom-route';

type Handler = (request: Request, context: unknown) => Promise<Response>;

/** What signing in sends is a few short fields. */
const MOST_BYTES = 16_000;

/**
 * A route handled by a library, which would read a body of any size first. Here the body is bounded, read, and must be
 * a form or a JSON object, before it is passed on.
 */
export function signInRoute(handle: Handler): Handler {
  return async (request, context) => {
    try {
      const encoding = request.headers.get('content-encoding') ?? 'identity';
      if (encoding !== 'identity') throw new Refused(415, 'unknown-encoding', { encodings: [] });
      const bytes = await readUpTo(request, MOST_BYTES);
      if (request.headers.get('content-type')?.includes('application/json')) requireObject(bytes);
      const { url, method, headers } = request;
      return await handle(new NextRequest(url, { method, headers, body: new Uint8Array(bytes) }), context);
    } catch (error) {
      return refusal(error);
    }
  };
}

/** @throws Refused 400 unless the bytes are a JSON object */
function requireObject(bytes: Uint8Array): void {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused(400, 'not-json');
  }
  if (!isRecord(value)) throw new Refused(400, 'not-json');
}
