import { logger } from '@/server/log';
import { isDatabaseUnavailable } from './availability';

/** Failures further apart than this belong to separate outages. */
const OUTAGE_MS = 30_000;

/** Shared by the server and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetOutageAt?: number };

/** Logs that the database is unavailable, once for each outage. @returns whether the error means that */
export function logOutage(error: unknown): boolean {
  if (!isDatabaseUnavailable(error)) return false;
  const now = performance.now();
  const isNew = now - (shared.broadsheetOutageAt ?? -Infinity) > OUTAGE_MS;
  shared.broadsheetOutageAt = now;
  if (isNew) logger.error({ err: error }, 'the database is unavailable');
  return true;
}

/** Logs the failure of work that is retried or skipped. An outage of the database is logged only once. */
export function logFailure(error: unknown, message: string, facts: object = {}): void {
  if (!logOutage(error)) logger.warn({ err: error, ...facts }, message);
}
