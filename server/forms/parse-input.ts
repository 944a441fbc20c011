import { safeParse, type $ZodType } from 'zod/v4/core';
import type { Body } from '@/domain/document/body';
import { measureBody } from '@/domain/document/bounds';
import type { BodyCheck } from '@/domain/document/validate';
import { runTask } from '@/server/work/pool';
import { Refused, refusedFields } from '@/server/problems/refused';
import { boundedEntries, wellFormed } from '@/server/problems/well-formed';

/** At most this many wrong fields are reported. */
const MAX_FIELDS = 50;

/**
 * Parses data with a schema.
 * @throws Refused 422 with the wrong fields, each with its limit, and the reason for the first
 */
export function parseInput<T>(shape: $ZodType<T>, value: unknown, reason = 'wrong-input'): T {
  const parsed = safeParse(shape, wellFormed(value));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const fields = issues.slice(0, MAX_FIELDS).map(issue => ({
    field: issue.path.join('.'),
    reason,
    ...(issue.code === 'too_big' && { limit: Number(issue.maximum) }),
  }));
  const { limit } = fields[0]!;
  throw refusedFields(fields, { detail: issues[0]!.message, ...(limit !== undefined && { limit }) });
}

/**
 * A body as a client sent it.
 * @throws Refused 422 naming the path into it, and the limit that it is over; 503 when too much waits
 */
export async function parseBody(value: unknown): Promise<Body> {
  const bytes = requireBounds(value);
  return requireValid(await runTask('validateBody', wellFormed(value), bytes));
}

/** The body of a check. @throws Refused 422 naming the path into it, or the limit that it is over */
export function requireValid(check: BodyCheck): Body {
  if (check.ok) return check.body;
  const { ok: _, reason, ...detail } = check;
  throw new Refused(422, reason, { field: 'body', ...detail });
}

/**
 * Parses data where `body` is a body and the other fields have a schema. The body is measured before it is parsed.
 * @throws Refused 422
 */
export async function parseWithBody<T>(shape: $ZodType<T>, value: unknown): Promise<T & { body: Body }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(422, 'wrong-input', { field: '', detail: 'Invalid input: expected object' });
  const { body, ...rest } = Object.fromEntries(boundedEntries(value));
  requireBounds(body);
  return { ...parseInput(shape, rest), body: await parseBody(body) };
}

/**
 * The bytes of a body or a part of one, measured before anything else is done with it.
 * @throws Refused 422 naming the limit that it is over
 */
export function requireBounds(value: unknown): number {
  const weight = measureBody(value);
  if (typeof weight === 'number') return weight;
  const { reason, ...detail } = weight;
  throw new Refused(422, reason, { field: 'body', ...detail });
}
