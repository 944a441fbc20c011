import { Problem } from '@/domain/api/problem';
import { Refused } from '@/server/problems/refused';
import { logger } from '@/server/log';
import { isDatabaseUnavailable } from '@/server/store/availability';
import { VersionConflict } from '@/server/problems/version-conflict';

/** The problem of one story in a bulk action. @throws errors that concern all of them */
export function problemOf(error: unknown): Problem {
  if (error instanceof VersionConflict) return { reason: 'conflict' };
  if (error instanceof Refused) return Problem.parse({ reason: error.reason, ...error.detail });
  if (isDatabaseUnavailable(error)) throw error;
  logger.error(error, 'a write failed');
  return { reason: 'server-error' };
}
