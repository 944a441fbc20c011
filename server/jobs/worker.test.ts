import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CronItem } from 'graphile-worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { deleteJobs, makeJobsDue, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import {
  deleteFailedJobs,
  enqueue,
  jobStates,
  MAX_ATTEMPTS,
  releaseAbandonedJobs,
  type Job,
} from '@/server/store/jobs/queue';
import { HOUSEKEEPING } from '@/server/housekeeping';
import type { JobHandler } from './job-handler';
import { startWorker } from './worker';

testPaper();

const stops: (() => Promise<void>)[] = [];
let done: unknown[] = [];

beforeEach(async () => {
  done = [];
  await deleteJobs();
});
afterEach(() => Promise.all(stops.splice(0).map(stop => stop())));

/** Jobs with the same key are the same. */
const job = (payload: unknown, key = `count:${JSON.stringify(payload)}`): Job => ({
  task: 'count',
  payload,
  key,
});
const ask = (...jobs: Job[]) => inTransaction(connection => enqueue(jobs, connection));
const count: JobHandler = async payload => void done.push(payload);

/** Starts a worker, as each process does. */
function start(handlers: Record<string, JobHandler>, recurring: CronItem[] = []): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = startWorker(handlers, recurring, process.env.DATABASE_URL!);
  const stopOnce = () => (stopped ??= stop());
  stops.push(stopOnce);
  return stopOnce;
}

describe('A job', () => {
  it('exists if and only if the transaction that queues it commits', async () => {
    const failing = inTransaction(async connection => {
      await enqueue([job(1)], connection);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await waitingJobs()).toEqual([]);
    await ask(job(2));
    await runDueJobs({ count });
    expect(done).toEqual([2]);
  });

  it('is not done before the transaction has committed', async () => {
    start({ count });
    await ask(job('before'));
    await eventually(() => expect(done).toEqual(['before']));
    await inTransaction(async connection => {
      await enqueue([job('inside')], connection);
      // Committed before the first one, and done by the same worker.
      await ask(job('meanwhile'));
      await eventually(() => expect(done).toContain('meanwhile'));
      expect(done).not.toContain('inside');
    });
    await eventually(() => expect(done).toContain('inside'));
  });

  it('is done once with several processes polling', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    await ask(...numbers.map(number => job(number)));
    start({ count });
    start({ count });
    await eventually(async () => expect(await waitingJobs()).toEqual([]));
    expect(done.toSorted((one, other) => Number(one) - Number(other))).toEqual(numbers);
  });

  it('runs once, with the last payload, for equal jobs queued while it waits', async () => {
    await ask(job('first', 'same'), job('second', 'same'));
    await ask(job('third', 'same'));
    await runDueJobs({ count });
    expect(done).toEqual(['third']);
  });

  it('is done again when it is queued while it runs', async () => {
    let release = () => {};
    start({
      count: async payload => {
        done.push(payload);
        if (done.length === 1) await new Promise<void>(resolve => (release = resolve));
      },
    });
    await ask(job('old', 'same'));
    await eventually(() => expect(done).toEqual(['old']));
    await ask(job('new', 'same'));
    release();
    await eventually(() => expect(done).toEqual(['old', 'new']));
    await eventually(async () => expect(await waitingJobs()).toEqual([]));
  });

  it('can be queued by two concurrent transactions in any order', async () => {
    const jobs = Array.from({ length: 30 }, (_, index) => job(index));
    await Promise.all([ask(...jobs), ask(...jobs.toReversed()), ask(...jobs)]);
    await runDueJobs({ count });
    expect(done).toHaveLength(30);
  });

  it('stays in the queue while no process has a handler for it', async () => {
    await ask({ task: 'unknown', payload: {}, key: 'unknown' });
    await runDueJobs({ count });
    expect(await waitingJobs()).toMatchObject([{ task: 'unknown', attempts: 0 }]);
  });
});

describe('A job that fails', () => {
  const fail: JobHandler = () => Promise.reject(new Error('answered 503'));
  /** Seconds until the next attempt. */
  async function delay(): Promise<number> {
    const [row] = await prisma().$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM run_at - now())::float AS seconds FROM graphile_worker.jobs`;
    return row!.seconds;
  }

  it('is retried with growing delays for about three days, and then keeps its error', async () => {
    await ask(job(1, 'key'));
    const delays: number[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      expect(await jobStates(['key'])).toEqual(new Map([['key', 'waiting']]));
      await makeJobsDue();
      await runDueJobs({ count: fail });
      delays.push(await delay());
    }
    expect(await jobStates(['key'])).toEqual(new Map([['key', 'failed']]));
    await makeJobsDue();
    await runDueJobs({ count });
    expect(done).toEqual([]);
    expect(await waitingJobs()).toMatchObject([{ attempts: MAX_ATTEMPTS, error: 'answered 503' }]);

    const rounded = delays.map(Math.round);
    expect(rounded).toEqual(rounded.toSorted((one, other) => one - other));
    const days = rounded.slice(0, -1).reduce((sum, seconds) => sum + seconds, 0) / 86_400;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(4);
  });

  it('is not retried immediately', async () => {
    await ask(job(1));
    await runDueJobs({ count: fail });
    await runDueJobs({ count });
    expect(done).toEqual([]);
  });

  it('permanently is done when it is queued again, and is deleted after a month', async () => {
    await ask(job(1, 'key'));
    await prisma().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
    await deleteFailedJobs(new Date(Date.now() - 30 * 86_400_000));
    expect(await waitingJobs()).toHaveLength(1);
    await ask(job(2, 'key'));
    await runDueJobs({ count });
    expect(done).toEqual([2]);
    await prisma()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET updated_at = now() - interval '31 days'`;
    await HOUSEKEEPING['delete-failed-jobs']!({}, new AbortController().signal);
    expect(await waitingJobs()).toEqual([]);
  });
});

it('A job of a killed process is taken over once its lease expires, and no earlier', async () => {
  await ask({ task: 'stuck', payload: {}, key: 'stuck' });
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/test/faults/hanging-worker.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');

  const signal = new AbortController().signal;
  await HOUSEKEEPING['release-abandoned-jobs']!({}, signal);
  await runDueJobs({ stuck: count });
  expect(done).toEqual([]);
  await prisma()
    .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '6 minutes'`;
  await HOUSEKEEPING['release-abandoned-jobs']!({}, signal);
  await runDueJobs({ stuck: count });
  expect(done).toEqual([{}]);
  expect(await releaseAbandonedJobs(0)).toBe(0);
});

it('A recurring job runs once in the cluster at each of its times', async () => {
  const hourly: CronItem = {
    task: 'count',
    match: '0 * * * *',
    identifier: 'test',
    options: { backfillPeriod: 3 * 3_600_000 },
  };
  // Simulates that the last process stopped a little over three hours ago.
  await prisma().$executeRaw`
    INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    VALUES ('test', now() - interval '1 day', date_trunc('hour', now()) - interval '3 hours')`;
  start({ count }, [hourly]);
  start({ count }, [hourly]);
  await eventually(() => expect(done.length).toBeGreaterThanOrEqual(3));
  await Promise.all(stops.splice(0).map(stop => stop()));
  const times = done.map(payload => (payload as { _cron: { ts: string } })._cron.ts);
  expect(new Set(times).size).toBe(times.length);
});

it('A stopping worker waits for running jobs, and leaves later ones to other workers', async () => {
  let release: (() => void) | undefined;
  const stop = start({
    count: async payload => {
      await new Promise<void>(resolve => (release = resolve));
      done.push(payload);
    },
  });
  await ask(job(1));
  await eventually(() => expect(release).toBeDefined());
  const stopping = stop();
  release!();
  await stopping;
  expect(done).toEqual([1]);
  await ask(job(2));
  start({ count });
  await eventually(() => expect(done).toEqual([1, 2]));
});

it('A handler is aborted when the process ends, and its job is retried', async () => {
  const stop = start({
    count: (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', reject)),
  });
  await ask(job(1));
  await eventually(async () => expect(await waitingJobs()).toMatchObject([{ attempts: 1 }]));
  await stop();
  await makeJobsDue();
  await runDueJobs({ count });
  expect(done).toEqual([1]);
});

it('A worker continues after the database has closed its connections', async () => {
  start({ count });
  await ask(job('before'));
  await eventually(() => expect(done).toEqual(['before']));
  await prisma().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await ask(job('after'));
  await eventually(() => expect(done).toEqual(['before', 'after']));
});
