import type { WrongField } from '@/domain/api/problem';
import type { Refusal } from '@/domain/people/abilities';

/**
 * Shared by all copies of this module (the server and each of Next's bundles have one), so that they recognise each
 * other's refusals.
 */
const MARK = Symbol.for('broadsheet.refused');

/** A refused request of a person or client, with a machine-readable reason. */
export class Refused extends Error {
  readonly [MARK] = true;

  static override [Symbol.hasInstance](value: unknown): boolean {
    // Subclasses exist in one copy only.
    if (this !== Refused) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && MARK in value;
  }

  /**
   * @param status HTTP status of the answer
   * @param reason machine-readable, lower-case words with hyphens
   * @param detail further facts for the client, part of the JSON response
   */
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503,
    readonly reason: string,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(reason);
  }
}

/** The refusal of input with its wrong fields, at least one; the first has the reason. */
export function refusedFields(fields: WrongField[], detail: Record<string, unknown> = {}): Refused {
  const { field, reason } = fields[0]!;
  return new Refused(422, reason, { field, ...detail, fields });
}

/**
 * The refusal of an action, by permission (403) or by the workflow (422).
 * @param field the field without which it would be allowed
 */
export function refusedAction(refusals: Refusal[], field?: string): Refused {
  const denied = refusals.some(refusal => 'roles' in refusal);
  const reason = refusals[0]?.reason ?? 'refused';
  const at = field !== undefined && { field, fields: [{ field, reason }] };
  return new Refused(denied ? 403 : 422, reason, { refusals, ...at });
}

/** Missing, or hidden from this person. */
export function notFound(what: string): Refused {
  return new Refused(404, `no-such-${what}`);
}
