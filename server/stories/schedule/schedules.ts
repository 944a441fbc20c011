import { randomUUID } from 'node:crypto';
import { logger } from '@/server/log';
import { takeDueStep } from '@/server/stories/schedule/due';
import { listDueSteps, untilNextDue, type DueStep } from '@/server/store/stories/due-stories';
import { logOutage } from '@/server/store/outage';
import { pause } from '@/server/jobs/pause';

/** Due stories are polled at least this often, so that a time set by another process is never missed. */
const RECHECK_MS = 1000;
/** A story that another transaction has locked is retried after this. */
const RETRY_MS = 100;
/** A step that could not be attempted is postponed by this much, so that it does not delay others. */
const POSTPONE_MS = 10_000;
const BATCH = 20;
const CONCURRENCY = 4;

const later = (time: Date, milliseconds: number) => new Date(time.getTime() + Math.floor(milliseconds));

/**
 * Publishes and unpublishes stories at their scheduled times, until stopped. Any number of processes can run this,
 * because each reads the times from the database. The first process to start catches up on stories that became due
 * while none ran.
 * @returns a function that stops it and waits for running work
 */
export function startSchedules(): () => Promise<void> {
  const stopping = new AbortController();
  /** When each postponed step may be retried, by story. */
  const postponed = new Map<string, number>();
  const seed = randomUUID();

  async function run(due: DueStep): Promise<boolean> {
    try {
      return (await takeDueStep(due)) !== 'not-taken';
    } catch (error) {
      postponed.set(due.storyId, Date.now() + POSTPONE_MS);
      logger.error({ err: error, storyId: due.storyId, action: due.action }, 'a scheduled step failed');
      return false;
    }
  }

  /** Takes a batch of due steps; returns whether any was done. */
  async function takeSome(): Promise<boolean> {
    for (const [id, until] of postponed) if (until <= Date.now()) postponed.delete(id);
    const waiting = await listDueSteps(BATCH, [...postponed.keys()], seed);
    const listedAt = performance.now();
    let any = false;
    const next = async (): Promise<void> => {
      for (let due = waiting.shift(); due && !stopping.signal.aborted; due = waiting.shift())
        if (await run({ ...due, now: later(due.now, performance.now() - listedAt) })) any = true;
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, next));
    return any;
  }

  /** Takes due steps; returns after how many milliseconds to poll again. */
  async function look(): Promise<number> {
    const wait = (await untilNextDue()) ?? RECHECK_MS;
    if (wait > 0) return Math.min(Math.ceil(wait), RECHECK_MS);
    return (await takeSome()) ? 0 : RETRY_MS;
  }

  async function runUntilStopped(): Promise<void> {
    let wasAway = false;
    while (!stopping.signal.aborted) {
      const wait = await look().catch((error: unknown) => {
        if (!logOutage(error) && !wasAway) logger.warn({ err: error }, 'could not read schedules');
        return null;
      });
      wasAway = wait === null;
      await pause(wait ?? RECHECK_MS, stopping.signal);
    }
  }

  const ended = runUntilStopped();
  return async () => {
    stopping.abort();
    await ended;
  };
}
