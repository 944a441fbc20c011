import { NextRequest } from 'next/server';
import { isRecord } from '@/domain/is-record';
import { readUpTo } from '@/server/http/read-body';
import { Refused } from '@/server/problems/refused';
import { refusal } from './newsroom-route';

/** What Next hands to the route of signing in. */
interface SignInContext {
  params: Promise<{ nextauth: string[] }>;
}

type Handler = (request: Request, context: SignInContext) => Promise<Response>;

/** What signing in sends is a few short fields. */
const MAX_BYTES = 16_000;

/**
 * Addresses of the library that are used, below `/api/auth/`. Others would let a stranger write to the log, or answer
 * 500 to a method of which the library has no use.
 */
const USED = {
  GET: /^(csrf|providers|session|error|signin(\/oidc)?|callback\/oidc)$/,
  POST: /^(signout|signin\/oidc|callback\/(credentials|passkey|second-step))$/,
};

/**
 * A route handled by a library, which would read a body of any size first. Here the address must be one that is used,
 * and the body is bounded, read, and must be a form or a JSON object, before it is passed on.
 */
export function signInRoute(method: keyof typeof USED, handle: Handler): Handler {
  return async (request, context) => {
    try {
      const { nextauth } = await context.params;
      if (!USED[method].test(nextauth.join('/'))) throw new Refused(404, 'no-such-address');
      return await handle(method === 'GET' ? request : await boundedRequest(request), context);
    } catch (error) {
      return refusal(error);
    }
  };
}

async function boundedRequest(request: Request): Promise<Request> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new Refused(415, 'unknown-encoding', { encodings: [] });
  const bytes = await readUpTo(request, MAX_BYTES);
  if (request.headers.get('content-type')?.includes('application/json')) requireObject(bytes);
  const { url, method, headers } = request;
  return new NextRequest(url, { method, headers, body: new Uint8Array(bytes) });
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
