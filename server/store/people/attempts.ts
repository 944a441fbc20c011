import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { prisma } from '../prisma';

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

/** Rate limits for the whole cluster: `points` attempts within `duration` seconds. */
export const ATTEMPT_LIMITS = {
  /** Signing in to one account from unknown browsers. */
  'sign-in-account': { points: 10, duration: QUARTER_HOUR },
  /** Signing in to the account that was last signed in from this browser. */
  'sign-in-device': { points: 10, duration: QUARTER_HOUR },
  'sign-in-network': { points: 100, duration: QUARTER_HOUR },
  /** Codes of one account, from unknown browsers, and from the known one. */
  'second-factor': { points: 5, duration: QUARTER_HOUR },
  /** Codes sent by email to one person. */
  'sign-in-code': { points: 5, duration: HOUR },
  'passkey-network': { points: 300, duration: QUARTER_HOUR },
  'new-passkey': { points: 30, duration: QUARTER_HOUR },
  'present-password': { points: 10, duration: QUARTER_HOUR },
  'setup-code': { points: 10, duration: QUARTER_HOUR },
  'password-link-address': { points: 3, duration: HOUR },
  'password-link-network': { points: 30, duration: HOUR },
  /** Requests by API tokens. */
  'token-read': { points: 600, duration: 60 },
  'token-write': { points: 60, duration: 60 },
  'token-network': { points: 3000, duration: 60 },
  /** Requests of one network with an invalid token. */
  'wrong-token-network': { points: 100, duration: QUARTER_HOUR },
  /** Audit events of the same kind: those over the limit are not recorded. */
  'recorded-read': { points: 1, duration: 60 },
  'recorded-refusal': { points: 60, duration: QUARTER_HOUR },
  'recorded-refusal-network': { points: 20, duration: QUARTER_HOUR },
  'recorded-refusal-strangers': { points: 500, duration: QUARTER_HOUR },
  'recorded-same-refusal': { points: 1, duration: QUARTER_HOUR },
  'recorded-throttle': { points: 1, duration: QUARTER_HOUR },
  'recorded-throttle-network': { points: 20, duration: QUARTER_HOUR },
};
export type AttemptLimit = keyof typeof ATTEMPT_LIMITS;

/** An attempt, and what it is counted by. */
export interface Attempt {
  limit: AttemptLimit;
  by: string;
}

/** The limiters of each client, because a test process opens several clients in sequence. */
const limitersOf = new WeakMap<object, Map<AttemptLimit, RateLimiterPrisma>>();

function limiterOf(limit: AttemptLimit): RateLimiterPrisma {
  const storeClient = prisma();
  const limiters = limitersOf.get(storeClient) ?? new Map<AttemptLimit, RateLimiterPrisma>();
  limitersOf.set(storeClient, limiters);
  let limiter = limiters.get(limit);
  if (!limiter) {
    const counts = { storeClient, keyPrefix: limit, ...ATTEMPT_LIMITS[limit] };
    // Housekeeping deletes expired rows; a timer of each limiter would never stop.
    limiter = new RateLimiterPrisma({ ...counts, clearExpiredByTimeout: false });
    limiters.set(limit, limiter);
  }
  return limiter;
}

/** Counts an attempt under each of its limits; false when it is over one. Throws while the database is away. */
export async function countAttempt(...attempts: Attempt[]): Promise<boolean> {
  try {
    for (const { limit, by } of attempts) await limiterOf(limit).consume(by);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Uncounts an attempt that was counted in advance. */
export async function refundAttempt({ limit, by }: Attempt): Promise<void> {
  await limiterOf(limit).reward(by);
}

/** Starts the count again. */
export async function resetAttempts({ limit, by }: Attempt): Promise<void> {
  await limiterOf(limit).delete(by);
}

/** Deletes expired counts. */
export async function deleteOldAttempts(now: Date): Promise<void> {
  await prisma().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
}
