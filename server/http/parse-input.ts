import { safeParse, type $ZodType } from 'zod/v4/core';
import type { Body } from '@/domain/document/body';
import { excessOf } from '@/domain/document/bounds';
import { validateBody } from '@/domain/document/validate';
import { Refused } from './refused';
import { wellFormed } from './well-formed';

/** Checks data against a shape. @throws Refused 422 with the first wrong field, what is wrong with it, and its limit. */
export function parseInput<T>(shape: $ZodType<T>, value: unknown, reason = 'wrong-input'): T {
  const parsed = safeParse(shape, wellFormed(value));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Refused(422, reason, {
    field: issue.path.join('.'),
    detail: issue.message,
    ...(issue.code === 'too_big' && { limit: Number(issue.maximum) }),
  });
}

/** A body as a client sent it. @throws Refused 422 naming the path into it, and the limit that it is over */
export function parseBody(value: unknown): Body {
  requireBounds(value);
  const check = validateBody(wellFormed(value));
  if (check.ok) return check.body;
  const { ok: _, reason, ...detail } = check;
  throw new Refused(422, reason, { field: 'body', ...detail });
}

/**
 * Data of which `body` is a body and the rest has a shape. The body is measured before anything else goes through it.
 * @throws Refused 422
 */
export function parseWithBody<T>(shape: $ZodType<T>, value: unknown): T & { body: Body } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(422, 'wrong-input', { field: '', detail: 'Invalid input: expected object' });
  const { body, ...rest } = value as { body?: unknown };
  requireBounds(body);
  return { ...parseInput(shape, rest), body: parseBody(body) };
}

/** Bounds of a body or a part of one, before anything else is done with it. @throws Refused 422 naming the limit */
export function requireBounds(value: unknown): void {
  const excess = excessOf(value);
  if (!excess) return;
  const { reason, ...detail } = excess;
  throw new Refused(422, reason, { field: 'body', ...detail });
}
