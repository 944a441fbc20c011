import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';

/** The type of problem documents; those of conflicts also contain the current state. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Responses of the newsroom are for one person. */
export const NO_STORE = { 'cache-control': 'no-store' };

/**
 * A JSON response of the newsroom's API, for one person and never cached.
 * @param shape the contract with the client
 * @throws Error in tests (`STRICT_ANSWERS`), when the value does not match the contract exactly
 */
export function answer<Data>(shape: z.ZodMiniType<Data>, value: NoInfer<Data>, status = 200): Response {
  const json = JSON.stringify(value);
  if (process.env.STRICT_ANSWERS) requireExact(shape, json);
  const type = status >= 400 ? PROBLEM_TYPE : 'application/json';
  // Short responses are not compressed, which requires the length up front.
  const headers = { ...NO_STORE, 'content-type': type, 'content-length': String(Buffer.byteLength(json)) };
  return new Response(json, { status, headers });
}

/** Types allow properties beyond the contract; this makes a field that the client must not get an error. */
function requireExact(shape: z.ZodMiniType, json: string): void {
  const sent: unknown = JSON.parse(json);
  if (!isDeepStrictEqual(shape.parse(sent), sent))
    throw new Error(`a response differs from its contract: ${json}`);
}
