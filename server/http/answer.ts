import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';

/** Of problem documents; those of conflicts also have the current state. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Answers of the newsroom are for one person. */
export const NO_STORE = { 'cache-control': 'no-store' };

/**
 * A JSON answer of the newsroom's API, for one person and never cached.
 * @param shape the contract that the client reads it by
 * @throws Error in tests (`STRICT_ANSWERS`), when the value is not exactly what the contract describes
 */
export function answer<Data>(shape: z.ZodMiniType<Data>, value: NoInfer<Data>, status = 200): Response {
  const json = JSON.stringify(value);
  if (process.env.STRICT_ANSWERS) requireExact(shape, json);
  const type = status >= 400 ? PROBLEM_TYPE : 'application/json';
  // A short answer is not compressed, for which its length must be known before.
  const headers = { ...NO_STORE, 'content-type': type, 'content-length': String(Buffer.byteLength(json)) };
  return new Response(json, { status, headers });
}

/** Types allow more properties than a contract names: here a field that the client must not get is an error. */
function requireExact(shape: z.ZodMiniType, json: string): void {
  const sent: unknown = JSON.parse(json);
  if (!isDeepStrictEqual(shape.parse(sent), sent))
    throw new Error(`a response differs from its contract: ${json}`);
}
