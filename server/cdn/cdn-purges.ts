import type { JobHandler } from '@/server/jobs/job-handler';
import { cronItems } from '@/server/jobs/cron-items';
import { logger } from '@/server/log';
import type { CdnSettings } from '@/server/cdn-settings';
import { database } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import {
  endCdnPurges,
  insertCdnPurge,
  listWaitingPurges,
  recordCdnOutcome,
  type WaitingPurge,
} from '@/server/store/operation/cdn-purges';
import { logOutage } from '@/server/store/outage';
import type { Purge } from '@/server/store/purges';
import { purgeCdn } from './send';

const PURGE_CDN = 'purge-cdn';
const ABANDONED = 'purge-cdn-abandoned';
/** The delay for other processes to drop their pages, which the CDN could otherwise fetch and cache again. */
const AFTER_MS = 250;
/** The minimum time between two calls; purges that arrive meanwhile are sent with the next one. */
const APART_MS = 250;
const RETRY_MS = 5000;
/** Purges whose process died before it sent them to the CDN are found after this time. */
const ABANDONED_MS = 20_000;
const BATCH = 100;

/** A purge that is sent to the CDN in a batch. */
interface Joined {
  purge: Purge;
  isStored: boolean;
  /** In milliseconds of `performance.now()`. */
  due: number;
  done(): void;
}

/** Sends purges to a CDN, and stores those that it has not confirmed. */
export class CdnPurges {
  private readonly pending = new Set<Promise<unknown>>();
  /** In the order in which they are due. */
  private joined: Joined[] = [];
  private timer: NodeJS.Timeout | undefined;
  private calledAt = -Infinity;
  private isStopping = false;

  constructor(private readonly settings: CdnSettings) {}

  /**
   * Sends a purge to the CDN once other processes have it too, batched with others of that time. It is stored first,
   * because this process may end meanwhile.
   */
  purgeSoon(purge: Purge): Promise<void> {
    const work = this.store(purge)
      .then(isStored => new Promise<void>(done => this.join({ purge, isStored, done }, AFTER_MS)))
      .finally(() => this.pending.delete(work));
    this.pending.add(work);
    return work;
  }

  /** Waits for the pending purges. */
  async settle(): Promise<void> {
    this.isStopping = true;
    const soon = performance.now() + AFTER_MS;
    for (const one of this.joined) one.due = Math.min(one.due, soon);
    this.plan();
    await Promise.allSettled(this.pending);
  }

  /**
   * Sends a purge that all processes have to the CDN immediately, even if it was already sent.
   * @returns whether it has confirmed it; otherwise a job retries
   */
  async purge(purge: Purge): Promise<boolean> {
    // The CDN may have cached a page that a process still served after the first purge.
    const last = { ...purge, id: `${purge.id}${AGAIN}` };
    const isStored = await this.store(last);
    if (await this.send([waitingOf(last), waitingOf(purge)])) return true;
    if (isStored) await this.queueRetry();
    else void this.purgeSoon(last);
    return false;
  }

  /** @returns whether it is stored */
  private async store(purge: Purge): Promise<boolean> {
    try {
      await insertCdnPurge(purge);
      return true;
    } catch (error) {
      if (!logOutage(error))
        logger.error({ err: error, purge: purge.id }, 'could not store a purge of the CDN');
      return false;
    }
  }

  private join(one: Omit<Joined, 'due'>, afterMs: number): void {
    this.joined.push({ ...one, due: performance.now() + afterMs });
    this.joined.sort((one, other) => one.due - other.due);
    this.plan();
  }

  private plan(): void {
    const [next] = this.joined;
    if (!next) return;
    clearTimeout(this.timer);
    const at = Math.max(next.due, this.calledAt + APART_MS);
    this.timer = setTimeout(() => void this.tellJoined(), Math.max(0, at - performance.now()));
  }

  private async tellJoined(): Promise<void> {
    // Timers may fire a fraction early.
    this.calledAt = performance.now() + 1;
    const due = this.joined.filter(one => one.due <= this.calledAt);
    this.joined = this.joined.filter(one => one.due > this.calledAt);
    this.plan();
    if (!due.length) return;
    if (await this.send(due.map(({ purge }) => waitingOf(purge)))) return due.forEach(({ done }) => done());
    const stored = await Promise.all(due.map(({ purge, isStored }) => isStored || this.store(purge)));
    if (stored.includes(true)) await this.queueRetry();
    for (const [index, one] of due.entries())
      // There are few of these: without the database nothing is published.
      if (stored[index] || this.isStopping) one.done();
      else this.join(one, RETRY_MS);
  }

  private async queueRetry(): Promise<void> {
    const runAt = new Date(Date.now() + RETRY_MS);
    await enqueue([{ task: PURGE_CDN, payload: {}, key: PURGE_CDN, runAt }], database()).catch(
      (error: unknown) => {
        if (!logOutage(error)) logger.error({ err: error }, 'could not queue purges of the CDN');
      },
    );
  }

  /** Sends these purges to the CDN, and stores the outcome. @returns whether it has confirmed all of them */
  private async send(purges: WaitingPurge[]): Promise<boolean> {
    const ids = purges.map(({ id }) => id);
    try {
      await purgeCdn(
        this.settings,
        purges.flatMap(({ keys }) => keys),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger.error({ purges: ids.length, reason }, 'the CDN has not confirmed a purge');
      await recordCdnOutcome(ids, { error: reason }).catch(logOutage);
      return false;
    }
    await recordCdnOutcome(ids, { doneAt: new Date() }).catch(logOutage);
    return true;
  }

  /**
   * Retries purges that have waited for this long. @throws Error when the CDN does not confirm them, so that the queue
   * retries later
   */
  async sendWaiting(ageMs = 0): Promise<void> {
    for (;;) {
      const waiting = await listWaitingPurges(ageMs, BATCH);
      if (!waiting.length) return;
      if (!(await this.send(waiting))) throw new Error('the CDN has not confirmed all purges');
      if (waiting.length < BATCH) return;
    }
  }

  /** The jobs that retry. */
  handlers(): Record<string, JobHandler> {
    return {
      [PURGE_CDN]: () => this.sendWaiting(),
      [ABANDONED]: () => this.sendWaiting(ABANDONED_MS),
    };
  }
}

/** Marks the id of a withdrawal that is sent to the CDN again. */
const AGAIN = '/confirmed';

const waitingOf = ({ id, keys, outdated }: Purge): WaitingPurge => ({ id, keys: [...keys, ...outdated] });

/**
 * Ends purges that wait for a CDN that is no longer configured, and the jobs that would send them. What it still caches
 * expires by itself.
 * @param ageMs younger ones may belong to a process that still has a CDN
 */
export const endWithoutCdn = (ageMs: number): Promise<void> =>
  endCdnPurges(ageMs, 'no CDN is set', [PURGE_CDN, ABANDONED]);

/** When purges of dead processes are looked for. */
export const CDN_TIMES = cronItems({ [ABANDONED]: '* * * * *' });
