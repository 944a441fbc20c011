import { safeParse, type $ZodType } from 'zod/v4/core';
import type { Body } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import { Refused } from './refused';
import { wellFormed } from './well-formed';

/** Checks data against a shape. @throws Refused 422 with the first wrong field and what is wrong with it. */
export function parseInput<T>(shape: $ZodType<T>, value: unknown, reason = 'wrong-input'): T {
  const parsed = safeParse(shape, wellFormed(value));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Refused(422, reason, { field: issue.path.join('.'), detail: issue.message });
}

/** A body as a client sent it. @throws Refused 422 naming the path into it */
export function parseBody(value: unknown): Body {
  const check = validateBody(wellFormed(value));
  if (check.ok) return check.body;
  throw new Refused(422, check.reason, { field: 'body', detail: check.detail, path: check.path });
}
