import type { Grant } from './permissions';

const HOUR_MS = 3_600_000;

/** How long sessions of a paper last. */
export interface SessionRule {
  /** A session that is not used for this long ends. */
  sessionIdleHours: number;
  /** The maximum length of a session in days, regardless of use. */
  sessionDays: number;
}

/** What a paper can set. */
export const SESSION_RULE_BOUNDS = {
  sessionIdleHours: { least: 1, most: 168 },
  sessionDays: { least: 1, most: 90 },
} as const;

/** Sessions of admins end at least as soon as this. */
export const ADMIN_SESSION = { idleHours: 12, days: 7 } as const;

/** How recently a session must have verified the identity of its person for dangerous actions. */
export const PROOF_MS = 10 * 60_000;

/** When a session that starts now ends. */
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
