import type { CronItem } from 'graphile-worker';

/** The next run of most is within the hour. */
const MAX_ATTEMPTS = 3;

/**
 * Jobs at fixed times. One of each waits at most, also after a night without a process.
 * @param times crontab patterns by job, in UTC
 */
export const cronItems = (times: Record<string, string>): CronItem[] =>
  Object.entries(times).map(([task, at]) => ({
    task,
    match: at,
    identifier: task,
    options: { backfillPeriod: 0, maxAttempts: MAX_ATTEMPTS, jobKey: task },
  }));
