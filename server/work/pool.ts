import { join } from 'node:path';
import { Piscina } from 'piscina';
import { Refused } from '@/server/problems/refused';
import { limitTime, timeOfOtherThreads, type TimeLimits } from '@/server/limits/time-limit';
import { logger } from '@/server/log';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { runLimited, overloaded } from '@/server/limits/run-limited';
import { TASKS, type TaskInput, type TaskName, type TaskResult } from './tasks';

/** Bounds of the work of one process in other threads. */
export const WORK_LIMITS = {
  threads: 2,
  /** How many requests wait for a thread, and for how long. */
  waiting: 16,
  waitMs: 4_000,
  /** Processor time of a task, and how long it may take on a busy machine. */
  cpuMs: 8_000,
  runMs: 30_000,
  /** Of one thread. It is ended in most cases beyond that, but a single allocation that does not fit ends the process. */
  megabytes: 384,
  /** Size of the largest task: some four of the longest bodies, which even of one-letter words take less than that. */
  size: 8_000_000,
} as const;

/** Size up to which handing a task to a thread would cost as much as the work: in UTF-16 units, of a body in bytes. */
const SHORT: Record<TaskName, number> = {
  check: 10_000,
  blame: 10_000,
  publicChanges: 10_000,
  countUnpublishedChanges: 10_000,
  alignBodies: 10_000,
  pairBodies: 10_000,
  countSourceChanges: 10_000,
  sourceRows: 10_000,
  markChange: 10_000,
  untranslatedParts: 50_000,
  withTranslations: 50_000,
  countMachineTexts: 50_000,
  validateBody: 250_000,
  differsOnlyInPictures: 50_000,
  differsForReaders: 50_000,
  storyWords: 50_000,
  workingWords: 50_000,
  readWord: 50_000,
  readPage: 10_000,
  readPost: 10_000,
  readGhost: 10_000,
  readText: 10_000,
  readWire: 10_000,
  storyOfWire: 10_000,
  wireChanges: 10_000,
  writeStory: 20_000,
};

interface Work {
  threads: Piscina;
  turns: ConcurrencyLimit;
  running: number;
}

// Shared by Next's bundles, because the limits apply to the whole process.
const shared = globalThis as { broadsheetWork?: Work };

function work(): Work {
  return (shared.broadsheetWork ??= {
    threads: startThreads(),
    turns: new ConcurrencyLimit(WORK_LIMITS.threads, WORK_LIMITS.waiting, WORK_LIMITS.waitMs),
    running: 0,
  });
}

function startThreads(): Piscina {
  const threads = new Piscina({
    filename: join(process.cwd(), 'build', 'worker.mjs'),
    minThreads: 0,
    maxThreads: WORK_LIMITS.threads,
    idleTimeout: 30_000,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: WORK_LIMITS.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  // The result of an aborted task is dropped.
  threads.on('error', (error: unknown) => logger.warn({ err: error }, 'a worker thread sent an error'));
  return threads;
}

/**
 * Runs a task: directly when its text is short, else in a worker, so that others do not wait for it.
 * @param size of its text in UTF-16 units, or of a body in bytes
 * @throws Refused 503 when the queue is full or the machine is too busy; 422 `takes-too-long` over the limit of processor
 *   time or memory
 */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  size: number,
): Promise<TaskResult<Name>> {
  if (size > WORK_LIMITS.size) throw takesTooLong();
  if (size <= SHORT[name]) return (TASKS[name] as (input: TaskInput<Name>) => TaskResult<Name>)(input);
  return inThread(name, input);
}

/** Runs a task in a thread. @throws Refused as `runTask` */
export async function inThread<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  limits: TimeLimits = WORK_LIMITS,
): Promise<TaskResult<Name>> {
  return runLimited(work().turns, () => runInThread(name, input, limits));
}

async function runInThread<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  limits: TimeLimits,
): Promise<TaskResult<Name>> {
  const current = work();
  const usedMs = timeOfOtherThreads();
  current.running++;
  // Threads that compute at the same time have used about as much each.
  const limit = limitTime(limits, () => usedMs() / current.running);
  try {
    return (await current.threads.run({ name, input }, { signal: limit.signal })) as TaskResult<Name>;
  } catch (error) {
    const over = limit.over();
    const isOutOfMemory = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!over && !isOutOfMemory) throw error;
    logger.warn({ err: error, name, over: over ?? 'memory' }, 'aborted a task at its limit');
    throw over === 'clock' ? overloaded(WORK_LIMITS.waitMs / 1000) : takesTooLong(limits.cpuMs);
  } finally {
    limit.stop();
    current.running--;
  }
}

const takesTooLong = (cpuMs: number = WORK_LIMITS.cpuMs) =>
  new Refused(422, 'takes-too-long', { limit: cpuMs / 1000 });

/** Ends the threads and what runs in them. */
export async function stopWork(): Promise<void> {
  const ending = shared.broadsheetWork;
  delete shared.broadsheetWork;
  await ending?.threads.destroy();
}
