import type { JobHandler } from '@/server/jobs/job-handler';
import { cronItems } from '@/server/jobs/cron-items';
import { logger } from '@/server/log';
import { count } from '@/server/metrics/metrics';
import type { CdnSettings } from '@/server/cdn-settings';
import { database } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { insertCdnPurge, listWaitingPurges, recordCdnOutcome } from '@/server/store/operation/cdn-purges';
import { logOutage } from '@/server/store/outage';
import type { Purge } from '@/server/store/purges';
import { purgeCdn } from './send';

const PURGE_CDN = 'purge-cdn';
const ABANDONED = 'purge-cdn-abandoned';
/** Until other processes have dropped their pages, of which the CDN would take one again. */
const AFTER_MS = 250;
const RETRY_MS = 5000;
/** Purges whose process died before it told the CDN are found after this time. */
const ABANDONED_MS = 20_000;
const BATCH = 100;

/** Tells a CDN what it must drop, and remembers what it has not confirmed. */
export class CdnPurges {
  private readonly pending = new Set<Promise<unknown>>();

  constructor(private readonly settings: CdnSettings) {}

  /** Tells the CDN of a purge once other processes have it too. It is stored before, as this process may end meanwhile. */
  purgeSoon(purge: Purge): Promise<void> {
    const work = this.store(purge)
      .then(() => new Promise(resolve => setTimeout(resolve, AFTER_MS)))
      .then(() => this.tell(purge))
      .then(() => void this.pending.delete(work));
    this.pending.add(work);
    return work;
  }

  /** Waits for the purges that are under way. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.pending);
  }

  /** Tells the CDN of a purge that all processes have. @returns whether it has confirmed it; otherwise a job tries again */
  async purge(purge: Purge): Promise<boolean> {
    await this.store(purge);
    return this.tell(purge);
  }

  private async store(purge: Purge): Promise<void> {
    try {
      await insertCdnPurge(purge);
    } catch (error) {
      if (!logOutage(error))
        logger.error({ err: error, purge: purge.id }, 'could not store a purge of the CDN');
    }
  }

  private async tell(purge: Purge): Promise<boolean> {
    return (
      (await this.send([{ id: purge.id, keys: [...purge.keys, ...purge.outdated] }])) || this.retry(purge)
    );
  }

  private async retry({ id, isConfirmed }: Purge): Promise<false> {
    if (isConfirmed) count('purges_unconfirmed');
    const runAt = new Date(Date.now() + RETRY_MS);
    await enqueue([{ task: PURGE_CDN, payload: {}, key: PURGE_CDN, runAt }], database()).catch(
      (error: unknown) => {
        if (!logOutage(error)) logger.error({ err: error, purge: id }, 'could not queue a purge of the CDN');
      },
    );
    return false;
  }

  /** Has the CDN drop these, and stores what came of it. @returns whether it has confirmed all of them */
  private async send(purges: { id: string; keys: string[] }[]): Promise<boolean> {
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

  /** Tries what has waited for this time again. @throws Error when the CDN does not confirm it, so that the queue tries later */
  async sendWaiting(ageMs = 0): Promise<void> {
    for (;;) {
      const waiting = await listWaitingPurges(ageMs, BATCH);
      if (!waiting.length) return;
      if (!(await this.send(waiting))) throw new Error('the CDN has not confirmed all purges');
      if (waiting.length < BATCH) return;
    }
  }

  /** The jobs that try again. */
  handlers(): Record<string, JobHandler> {
    return {
      [PURGE_CDN]: () => this.sendWaiting(),
      [ABANDONED]: () => this.sendWaiting(ABANDONED_MS),
    };
  }
}

/** When purges of processes that died are looked for. */
export const CDN_TIMES = cronItems({ [ABANDONED]: '* * * * *' });
