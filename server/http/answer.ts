import type * as z from 'zod/mini';

/** Of problem documents; those of conflicts also hold what is there now. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Answers of the newsroom are for one person. */
export const NO_STORE = { 'cache-control': 'no-store' };

/**
 * A JSON answer of the newsroom's API, for one person and kept nowhere.
 * @param shape the contract that the client reads it by; what is sent must have its type
 */
export function answer<Data>(_shape: z.ZodMiniType<Data>, value: NoInfer<Data>, status = 200): Response {
  const type = status >= 400 && { 'content-type': PROBLEM_TYPE };
  return Response.json(value, { status, headers: { ...NO_STORE, ...type } });
}
