import type { Grant } from './permissions';

const HOUR_MS = 3_600_000;

/** The session limits of a paper. */
export interface SessionRule {
  /** Sessions end after this time without use. */
  sessionIdleHours: number;
  /** The maximum length of a session in days, regardless of use. */
  sessionDays: number;
}

/** The configurable range. */
export const SESSION_RULE_BOUNDS = {
  sessionIdleHours: { least: 1, most: 168 },
  sessionDays: { least: 1, most: 90 },
} as const;

/** The upper limits for sessions of admins. */
export const ADMIN_SESSION = { idleHours: 12, days: 7 } as const;

/** How recently a person must have verified their identity for dangerous actions. */
export const PROOF_MS = 10 * 60_000;

/** The end of a session that starts now. */
export function sessionEnds(
  grants: Grant[],
  { sessionIdleHours, sessionDays }: SessionRule,
  now: Date,
): { expiresAt: Date; idleExpiresAt: Date } {
  const isAdmin = grants.some(({ role }) => role === 'admin');
  const days = isAdmin ? Math.min(sessionDays, ADMIN_SESSION.days) : sessionDays;
  const idleHours = isAdmin ? Math.min(sessionIdleHours, ADMIN_SESSION.idleHours) : sessionIdleHours;
  const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);
  return { expiresAt: inHours(days * 24), idleExpiresAt: inHours(Math.min(idleHours, days * 24)) };
}
