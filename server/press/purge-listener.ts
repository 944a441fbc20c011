import pg from 'pg';
import { logger } from '../log';
import type { PageCache } from './page-cache';

const RECONNECT_MS = 1000;

/**
 * Hears the purges that other processes send by NOTIFY. While it is deaf, pages go on being served; once it hears
 * again, all of them are doubted. Returns how to stop it.
 */
export async function listenForPurges(databaseUrl: string, cache: PageCache): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', ({ payload }) => payload && cache.purge(payload.split(' ')));
    next.on('error', error => lost(next, error));
    next.on('end', () => lost(next, null));
    await next.connect();
    await next.query('LISTEN broadsheet_purge');
    client = next;
  }

  function lost(which: pg.Client, error: Error | null): void {
    if (stopped || client !== which) return;
    client = null;
    logger.warn({ err: error }, 'lost the connection that hears purges');
    retry();
  }

  function retry(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().then(
        () => cache.doubtAll(),
        () => !stopped && retry(),
      );
    }, RECONNECT_MS);
  }

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
