import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '../database';

const MINUTE = 60;

/**
 * How often an email address, or anyone from one network address, may fail to sign in or ask for a link to choose a
 * password, and within which time.
 */
const LIMITS = {
  'sign-in-email': { points: 10, duration: 15 * MINUTE },
  'sign-in-network': { points: 100, duration: 15 * MINUTE },
  'password-link-email': { points: 3, duration: 60 * MINUTE },
  'password-link-network': { points: 30, duration: 60 * MINUTE },
};

function limiter(keyPrefix: keyof typeof LIMITS): RateLimiterPrisma {
  return new RateLimiterPrisma({ storeClient: database(), keyPrefix, ...LIMITS[keyPrefix] });
}

/** Counts an attempt to sign in; false when there were too many. */
export const countAttempt = (email: string, network: string) => count('sign-in', email, network);

/** Counts a request for a link to choose a password; false when there were too many. */
export const countLinkAsked = (email: string, network: string) => count('password-link', email, network);

async function count(what: 'sign-in' | 'password-link', email: string, network: string): Promise<boolean> {
  try {
    await limiter(`${what}-network`).consume(network);
    await limiter(`${what}-email`).consume(email);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Deletes the failures of an address and network after a successful sign-in. */
export async function deleteAttempt(email: string, network: string): Promise<void> {
  await limiter('sign-in-email').delete(email);
  await limiter('sign-in-network').reward(network);
}
