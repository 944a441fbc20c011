import { Logger, run, type CronItem, parseCronItems, type Runner, type TaskList } from 'graphile-worker';
import { logger } from '@/server/log';
import { count } from '@/server/metrics/metrics';
import { logFailure } from '@/server/store/outage';
import { traced } from '@/server/tracing/traced';
import type { JobHandler } from './job-handler';
import { pause } from './pause';
import { queuePool } from '@/server/store/jobs/queue-pool';

/** The time limit of a handler. A job taken longer ago belongs to a dead process. */
export const JOB_TIME_LIMIT_MS = 4 * 60_000;

const CONCURRENCY = 6;
const CONNECTIONS = 6;
/** The polling interval for retries and delayed jobs; new jobs are announced. */
const POLL_MS = 5000;
const RESTART_MS = 5000;
const ABORT_AFTER_MS = 3000;

/** Forwards the queue's log lines to ours; `taskList` logs failed attempts with their task. */
export const queueLogger = new Logger(() => (level, message) => {
  if (level === 'warning') logger.warn({ queue: message }, 'job queue');
  else logger.debug({ queue: message, level }, 'job queue');
});

/**
 * The handlers as the queue calls them: with a time limit, and with a line in the log when an attempt fails.
 * @param waitUntilIdle waits briefly while people wait for responses
 */
export function taskList(
  handlers: Record<string, JobHandler>,
  waitUntilIdle: () => Promise<void> = async () => {},
): TaskList {
  const entries = Object.entries(handlers).map(([task, handle]): [string, TaskList[string]] => [
    task,
    async (payload, { job, abortSignal }) => {
      await waitUntilIdle();
      const limit = AbortSignal.timeout(JOB_TIME_LIMIT_MS);
      const signal = abortSignal ? AbortSignal.any([limit, abortSignal]) : limit;
      try {
        await traced(`job ${task}`, { 'job.attempts': job.attempts }, () =>
          Promise.race([handle(payload, signal), rejectAtSignal(signal)]),
        );
      } catch (error) {
        count('job_failures');
        logger.warn({ task, attempts: job.attempts, error: errorMessage(error) }, 'a job failed');
        throw error;
      }
    },
  ]);
  return Object.fromEntries(entries);
}

const errorMessage = (error: unknown) => (error instanceof Error ? error.message : String(error));

function rejectAtSignal(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/**
 * Takes and runs jobs until stopped. Each job is taken by only one of the processes that share the database. While the
 * database is down it retries every few seconds.
 * @param recurring jobs at fixed times, once in the whole cluster
 * @param waitUntilIdle waits briefly while people wait for responses
 * @returns a function that stops it and waits a few seconds for running jobs
 */
export function startWorker(
  handlers: Record<string, JobHandler>,
  recurring: CronItem[],
  databaseUrl: string,
  waitUntilIdle?: () => Promise<void>,
): () => Promise<void> {
  const stopping = new AbortController();
  let runner: Runner | undefined;

  async function runOnce(): Promise<void> {
    const pgPool = queuePool(databaseUrl, CONNECTIONS, stopping.signal);
    try {
      runner = await run({
        pgPool,
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        gracefulShutdownAbortTimeout: ABORT_AFTER_MS,
        noHandleSignals: true,
        logger: queueLogger,
        taskList: taskList(handlers, waitUntilIdle),
        parsedCronItems: parseCronItems(recurring),
      });
      await (stopping.signal.aborted ? runner.stop() : runner.promise);
    } finally {
      await pgPool.end();
    }
  }

  async function runUntilStopped(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runOnce().catch((error: unknown) => logFailure(error, 'the job queue stopped'));
      runner = undefined;
      await pause(RESTART_MS, stopping.signal);
    }
  }

  const ended = runUntilStopped();
  return async () => {
    stopping.abort();
    await runner?.stop();
    await ended;
  };
}
