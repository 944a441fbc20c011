import type { Refusal } from '@/domain/story/abilities';

/** Something a person or client asked for that is not done, with a machine-readable reason. */
export class Refused extends Error {
  /**
   * @param status HTTP status of the answer
   * @param reason machine-readable, lower-case words with hyphens
   * @param detail what more the client needs, part of the JSON answer
   */
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503,
    readonly reason: string,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(reason);
  }
}

/** The refusal of an action, by permission (403) or by the workflow (422). */
export function refusedAction(refusals: Refusal[]): Refused {
  const denied = refusals.some(refusal => 'roles' in refusal);
  return new Refused(denied ? 403 : 422, refusals[0]?.reason ?? 'refused', { refusals });
}

/** Nothing there, or nothing that this person may know of. */
export function notFound(what: string): Refused {
  return new Refused(404, `no-such-${what}`);
}
