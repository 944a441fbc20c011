import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '../database';

const QUARTER_HOUR = 15 * 60;

/** How often an e-mail address, or anyone from one network address, may fail to sign in within a quarter of an hour. */
const LIMITS = { email: 10, network: 100 };

function limiter(kind: keyof typeof LIMITS): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: database(),
    keyPrefix: `sign-in-${kind}`,
    points: LIMITS[kind],
    duration: QUARTER_HOUR,
  });
}

/** Counts an attempt to sign in; false when there were too many. */
export async function countAttempt(email: string, network: string): Promise<boolean> {
  try {
    await limiter('network').consume(network);
    await limiter('email').consume(email);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Deletes the failures of an address and network after a successful sign-in. */
export async function deleteAttempt(email: string, network: string): Promise<void> {
  await limiter('email').delete(email);
  await limiter('network').reward(network);
}
