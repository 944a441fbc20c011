import pg from 'pg';
import { logger } from '../log';

const RECONNECT_MS = 1000;

/** What happens on a channel of PostgreSQL. */
export interface ChannelHandlers {
  onPayload(payload: string): void;
  /** The connection is back after it was lost: what was said meanwhile was not heard. */
  onReconnect(): void;
}

/**
 * Hears what any process says on a channel by NOTIFY, over a connection of its own that is made again whenever it is
 * lost. Returns how to stop it. @throws when the first connection cannot be made
 */
export async function listenTo(
  databaseUrl: string,
  channel: string,
  handlers: ChannelHandlers,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', ({ payload }) => payload && handlers.onPayload(payload));
    next.on('error', error => lost(next, error));
    next.on('end', () => lost(next, null));
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    if (stopped) return next.end();
    client = next;
  }

  function lost(which: pg.Client, error: Error | null): void {
    if (stopped || client !== which) return;
    client = null;
    logger.warn({ err: error, channel }, 'lost a connection that listens');
    retry();
  }

  function retry(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().then(
        () => handlers.onReconnect(),
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
