import { runOnce } from 'graphile-worker';
import { queueLogger, taskList } from '@/server/jobs/worker';
import type { JobHandler } from '@/server/jobs/job-handler';
import { prisma } from '@/server/store/prisma';

/** A pending job, as tests read it. */
export interface WaitingJob {
  task: string;
  payload: unknown;
  attempts: number;
  error: string | null;
}

/** Attempts each due job once, and returns when all have finished. */
export async function runDueJobs(handlers: Record<string, JobHandler>): Promise<void> {
  await runOnce({
    connectionString: process.env.DATABASE_URL,
    concurrency: 4,
    noHandleSignals: true,
    logger: queueLogger,
    taskList: taskList(handlers),
  });
}

/** All jobs that are in the queue, oldest first. */
export function waitingJobs(): Promise<WaitingJob[]> {
  return prisma().$queryRaw`
    SELECT tasks.identifier AS task, jobs.payload, jobs.attempts::int AS attempts, jobs.last_error AS error
    FROM graphile_worker._private_jobs jobs JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
    ORDER BY jobs.id`;
}

/** Makes the next attempt of all jobs due. */
export async function makeJobsDue(): Promise<void> {
  await prisma().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
}

/** Empties the queue. */
export async function deleteJobs(): Promise<void> {
  await prisma().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
}
