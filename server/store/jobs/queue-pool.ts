import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isDatabaseUnavailable, isDiskFull, isReadOnly } from '../availability';

const AGAIN_MS = 5000;

/**
 * Connections for the job queue. A single statement (`query`) waits while the database is unavailable, until the queue
 * stops. The queue sends the statements of its cron jobs this way, and when one fails it leaves a rejected promise that
 * cannot be caught, which ends a process without a handler for these. Retrying them is safe, because they are keyed by
 * minute.
 * @param signal stops the waiting, with no rows
 */
export function queuePool(databaseUrl: string, max: number, signal: AbortSignal): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const send = pool.query;
  pool.query = new Proxy(send, {
    async apply(target, _, sent: unknown[]): Promise<unknown> {
      while (!signal.aborted) {
        try {
          return await Reflect.apply(target, pool, sent);
        } catch (error) {
          if (signal.aborted) break;
          if (!(isDatabaseUnavailable(error) || isReadOnly(error) || isDiskFull(error))) throw error;
          // It ends early when the queue stops.
          await wait(AGAIN_MS, undefined, { signal }).catch(() => {});
        }
      }
      return { rows: [] };
    },
  });
  return pool;
}
