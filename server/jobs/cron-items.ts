import type { CronItem } from 'graphile-worker';

/** Few, because most of these jobs run again within the hour. */
const MAX_ATTEMPTS = 3;

/**
 * Jobs at fixed times. At most one of each waits, even after a night of downtime.
 * @param times crontab patterns by job, in UTC
 */
export const cronItems = (times: Record<string, string>): CronItem[] =>
  Object.entries(times).map(([task, at]) => ({
    task,
    match: at,
    identifier: task,
    options: { backfillPeriod: 0, maxAttempts: MAX_ATTEMPTS, jobKey: task },
  }));
