import { Refused } from '@/server/problems/refused';
import { ATTEMPT_LIMITS, type AttemptLimit } from '@/server/store/people/attempts';

/** The refusal of an attempt over its limit, with the seconds after which it can be made again. */
export const tooManyAttempts = (limit: AttemptLimit, reason = 'too-many-attempts') =>
  new Refused(429, reason, { retryAfter: ATTEMPT_LIMITS[limit].duration });
