import { Refused } from '@/server/problems/refused';
import { Overloaded, type ConcurrencyLimit } from './concurrency-limit';

/** The refusal of a request when the server is overloaded. @param retryAfter seconds */
export const overloaded = (retryAfter: number) => new Refused(503, 'overloaded', { retryAfter });

/**
 * Runs work when it is its turn. @throws Refused 503 `overloaded`, or another refusal, when that does not come in time;
 * what the work throws
 */
export async function runLimited<T>(
  turns: ConcurrencyLimit,
  work: () => Promise<T>,
  refusal: (retryAfter: number) => Refused = overloaded,
): Promise<T> {
  try {
    return await turns.run(work);
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    throw refusal(error.retryAfterSeconds);
  }
}
