import { createHash } from 'node:crypto';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** Work to run after the transaction that queues it commits. */
export interface Job {
  /** Names the handler. */
  task: string;
  /** What the handler needs, as JSON. */
  payload: unknown;
  /** Dedupes jobs: a waiting job is replaced by another with the same key. */
  key: string;
  /** Jobs of one queue run one at a time. */
  queue?: string;
  /** Not before this time. */
  runAt?: Date;
}

/** The state of an unfinished job: waiting for its next attempt, or failed after its last. */
export type JobState = 'waiting' | 'failed';

/** Attempts at a job; with the delays between them (e, e², … seconds, six hours at most), about three days. */
export const MAX_ATTEMPTS = 21;

/** A key for jobs that are the same when their task and payload are. */
export function contentKey(task: string, payload: unknown): string {
  return `${task}:${createHash('sha256').update(JSON.stringify(payload)).digest('base64url')}`;
}

/** Queues jobs; they exist only if the transaction commits, and run after that. */
export async function enqueue(jobs: Job[], connection: Connection): Promise<void> {
  if (!jobs.length) return;
  const byKey = new Map(jobs.map(job => [job.key, job]));
  // In the same order everywhere, so that two transactions that queue the same jobs cannot deadlock.
  const specs = [...byKey.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  await clientOf(connection).$executeRaw`
    SELECT graphile_worker.add_jobs(ARRAY(
      SELECT (task, payload, queue, coalesce("runAt", now()), ${MAX_ATTEMPTS}::smallint, key, NULL, NULL)::graphile_worker.job_spec
      FROM json_to_recordset(${JSON.stringify(specs)}::json) AS job (task text, payload json, key text, queue text, "runAt" timestamptz)))`;
}

/** The states of the jobs with these keys; one that is done, or was never enqueued, is not in the map. */
export async function jobStates(keys: string[]): Promise<Map<string, JobState>> {
  const rows = await prisma().$queryRaw<{ key: string; state: JobState }[]>`
    SELECT key, CASE WHEN attempts < max_attempts OR locked_at IS NOT NULL THEN 'waiting' ELSE 'failed' END AS state
    FROM graphile_worker.jobs WHERE key = ANY(${keys})`;
  return new Map(rows.map(({ key, state }) => [key, state]));
}

/**
 * Releases jobs that were taken this long ago, longer than the time limit of handlers: their process is dead.
 * @returns how many
 */
export async function releaseAbandonedJobs(seconds: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ released: number }[]>`
    WITH abandoned AS (
      SELECT array_agg(locked_by) AS workers, count(*)::int AS released FROM graphile_worker.jobs
      WHERE locked_at < now() - make_interval(secs => ${seconds}::int))
    SELECT released FROM abandoned, graphile_worker.force_unlock_workers(abandoned.workers)`;
  return row?.released ?? 0;
}

/** Deletes jobs whose last attempt failed before this time. */
export async function deleteFailedJobs(before: Date): Promise<void> {
  await prisma().$executeRaw`
    SELECT graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs
      WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < ${before}))`;
}

/** Jobs of the cluster: the due ones, the age of the oldest of these, and those that failed their last attempt. */
export interface QueueState {
  waiting: number;
  oldestSeconds: number;
  failed: number;
}

/** More jobs are not counted. */
const MAX_COUNTED = 10_000;

/** The state of the queue; each number is counted up to 10,000. */
export async function readQueue(): Promise<QueueState> {
  const [row] = await prisma().$queryRaw<[QueueState]>`
    WITH due AS (
      SELECT run_at FROM graphile_worker.jobs
      WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now() ORDER BY run_at LIMIT ${MAX_COUNTED}
    ), failed AS (
      SELECT FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL LIMIT ${MAX_COUNTED}
    )
    SELECT (SELECT count(*)::int FROM due) AS waiting,
      (SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::float FROM due) AS "oldestSeconds",
      (SELECT count(*)::int FROM failed) AS failed`;
  return row;
}
