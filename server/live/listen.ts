import pg from 'pg';
import { logger } from '@/server/log';

const RECONNECT_MS = 1000;
/** Less than three seconds in total, within which a silently lost connection is detected. */
const HEARTBEAT_MS = 1000;
const ANSWER_WITHIN_MS = 1500;

/** Handlers of a channel of PostgreSQL. */
export interface ChannelHandlers {
  onPayload(payload: string): void;
  /** The connection is lost: notifications are missed from now on. */
  onLost?(): void;
  /** The connection is back. */
  onReconnect(): void;
}

/**
 * Listens to the notifications of all processes on a channel, over a separate connection that is checked by a heartbeat
 * and replaced whenever it is lost.
 * @param databaseUrl where to connect
 * @param channel name of the channel
 * @param handlers called for each notification, and when the connection is lost and restored
 * @returns a function that stops it
 * @throws when the first connection fails
 */
export async function listenTo(
  databaseUrl: string,
  channel: string,
  handlers: ChannelHandlers,
): Promise<() => Promise<void>> {
  let current: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
      application_name: 'broadsheet-listener',
    });
    client.on('notification', ({ payload }) => payload && handlers.onPayload(payload));
    client.on('error', error => lose(client, error));
    client.on('end', () => lose(client, null));
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    if (stopped) return client.end();
    current = client;
    timer = setTimeout(() => beat(client), HEARTBEAT_MS);
  }

  function beat(client: pg.Client): void {
    client.query('SELECT 1').then(
      () => {
        if (current === client) timer = setTimeout(() => beat(client), HEARTBEAT_MS);
      },
      error => lose(client, error),
    );
  }

  function lose(client: pg.Client, error: unknown): void {
    if (stopped || current !== client) return;
    current = null;
    // Not `end()`: it would wait for an answer.
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    logger.warn({ err: error, channel }, 'lost the listening connection');
    handlers.onLost?.();
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
    await current?.end();
  };
}
