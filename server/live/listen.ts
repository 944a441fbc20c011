import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { logger } from '@/server/log';
import { SettingsError } from '@/server/settings';
import { isDatabaseUnavailable } from '@/server/store/availability';
import { databaseState } from '@/server/store/database';
import { closeConnection } from '@/server/store/socket';

/** Time is measured in ticks of the event loop, so that a blocked process does not look like a lost connection. */
const TICK_MS = 250;
const BEAT_TICKS = 4;
const SILENT_TICKS = 12;
const OPEN_MS = 3000;
const RECONNECT_MS = 1000;
/** How long replacing a closed connection may take before the database counts as unreachable. */
const REPLACE_MS = 100;
/** How long a late heartbeat is awaited before the connection is replaced. */
const LATE_MS = 250;

/**
 * `received`: nothing is missed. `missed`: notifications are missed, but the database can be read. `unreachable`: the
 * database does not answer.
 */
export type Reception = 'received' | 'missed' | 'unreachable';

/** Handlers of a channel of PostgreSQL. */
export interface ChannelHandlers {
  /** @throws for an unreadable payload, which is counted, logged and dropped, followed by a call of `onReconnect` */
  onPayload(payload: string): void;
  /** A process that listens to the channel is alive; also called for this one. */
  onHeartbeat?(processId: string): void;
  onReception?(reception: Reception): void;
  /** Notifications may have been missed, and are received again. */
  onReconnect(): void;
}

/** A subscription to a channel. */
export interface Listening {
  /** Notifies every process, over the listening connection. @throws while there is none */
  notify(payload: string): Promise<void>;
  stop(): Promise<void>;
}

let unreadable = 0;
/** How many notifications of this process could not be read. */
export const unreadableNotifications = () => unreadable;

const shared = globalThis as { broadsheetProcessId?: string };
/** Identifies this process to others. Shared by Next's bundles, each of which has a copy of this module. */
export const PROCESS_ID = (shared.broadsheetProcessId ??= randomUUID());
const HEARTBEAT = 'heartbeat:';

/**
 * The start of the name of listening connections in `pg_stat_activity`, which shows other processes that this one is
 * connected.
 */
export const LISTENER_NAME = 'broadsheet-listener';
const applicationName = `${LISTENER_NAME} ${PROCESS_ID}`;

/**
 * Listens to the notifications of all processes on a channel, over a separate connection. Its heartbeat is a
 * notification to itself: a connection that does not deliver it counts as lost and is replaced. A late connection is
 * kept: notifications arrive in order, so none was missed once the heartbeat arrives.
 * @param databaseUrl where to connect
 * @throws SettingsError when notifications do not arrive, as through a pooler in transaction mode; the driver's error
 *   when the first connection fails
 */
export async function listenTo(
  databaseUrl: string,
  channel: string,
  handlers: ChannelHandlers,
): Promise<Listening> {
  const listener = new ChannelListener(databaseUrl, channel, handlers);
  await listener.start();
  return listener;
}

class ChannelListener implements Listening {
  private current: pg.Client | null = null;
  private reception: Reception = 'received';
  private stopped = false;
  private replacing = false;
  private replaceTimer: NodeJS.Timeout | undefined;
  private beats = 0;
  /** The heartbeat that was sent but has not arrived. */
  private awaited: string | null = null;
  private ticks = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly handlers: ChannelHandlers,
  ) {}

  async start(): Promise<void> {
    this.use(await this.open());
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    const client = this.current;
    this.current = null;
    if (!client) return;
    if (this.reception === 'received') await client.end();
    else closeConnection(client);
  }

  async notify(payload: string): Promise<void> {
    if (!this.current) throw new Error('not connected');
    await this.send(this.current, payload);
  }

  private send(client: pg.Client, payload: string): Promise<unknown> {
    return client.query('SELECT pg_notify($1, $2)', [this.channel, payload]);
  }

  /** Opens a connection that demonstrably receives notifications. */
  private async open(): Promise<pg.Client> {
    const client = this.newClient();
    const hasArrived = new Promise<boolean>(resolve => {
      client.on('notification', ({ payload = '' }) => {
        if (payload.startsWith(HEARTBEAT)) resolve(true);
        this.receive(client, payload);
      });
    });
    client.on('error', error => this.lose(client, error));
    client.on('end', () => this.lose(client, null));
    const limit = setTimeout(() => closeConnection(client), OPEN_MS);
    try {
      await client.connect();
      // A heartbeat need not be on disk.
      await client.query(`SET synchronous_commit = off; LISTEN ${pg.escapeIdentifier(this.channel)}`);
      await this.beatFromOutside();
      if (await Promise.race([hasArrived, passed(OPEN_MS / 2).then(() => false)])) return client;
      // Fails if the connection was lost meanwhile, which also receives nothing.
      await client.query('SELECT 1');
      throw new SettingsError(
        'DATABASE_LISTEN_URL is wrong: notifications of PostgreSQL do not arrive. It must lead there without a pooler of transactions',
      );
    } catch (error) {
      closeConnection(client);
      throw error;
    } finally {
      clearTimeout(limit);
    }
  }

  private newClient(): pg.Client {
    return new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: OPEN_MS,
      keepAlive: true,
      application_name: applicationName,
    });
  }

  /** Sends a heartbeat over another connection: a pooler may deliver a connection's own notifications only. */
  private async beatFromOutside(): Promise<void> {
    const other = this.newClient();
    other.on('error', () => {});
    const limit = setTimeout(() => closeConnection(other), OPEN_MS);
    try {
      await other.connect();
      await this.send(other, this.newBeat());
      await other.end();
    } finally {
      clearTimeout(limit);
    }
  }

  private newBeat(): string {
    return `${HEARTBEAT}${PROCESS_ID}:${++this.beats}`;
  }

  private use(client: pg.Client): void {
    this.current = client;
    this.awaited = null;
    this.ticks = 0;
    this.setReception('received');
  }

  private tick(): void {
    const client = this.current;
    if (!client) return;
    this.ticks++;
    if (this.awaited === null) {
      if (this.ticks >= BEAT_TICKS) this.beat(client);
    } else if (this.ticks >= SILENT_TICKS && this.reception === 'received') {
      logger.warn({ channel: this.channel }, 'no answer from the database to a heartbeat');
      this.setReception('unreachable');
      void this.replace();
    }
  }

  private beat(client: pg.Client): void {
    this.ticks = 0;
    this.awaited = this.newBeat();
    this.send(client, this.awaited).catch(error => this.lose(client, error));
  }

  private receive(client: pg.Client, payload: string): void {
    if (client !== this.current) return;
    if (payload === this.awaited) {
      this.awaited = null;
      this.ticks = 0;
      this.setReception('received');
    }
    try {
      if (payload.startsWith(HEARTBEAT)) this.handlers.onHeartbeat?.(payload.split(':')[1] ?? '');
      else if (payload) this.handlers.onPayload(payload);
    } catch (error) {
      unreadable++;
      logger.error({ err: error, channel: this.channel }, 'dropped a notification that cannot be read');
      this.handlers.onReconnect();
    }
  }

  private lose(client: pg.Client, error: unknown): void {
    if (this.stopped || client !== this.current) return;
    this.current = null;
    closeConnection(client);
    logger.warn({ err: error, channel: this.channel }, 'lost the listening connection');
    if (this.reception === 'received') this.setReception('missed');
    this.replaceTimer = setTimeout(() => this.current ?? this.setReception('unreachable'), REPLACE_MS);
    void this.replace();
  }

  /** Whether a connection is receiving. */
  private get isReceiving(): boolean {
    return this.current !== null && this.reception === 'received';
  }

  private async replace(): Promise<void> {
    if (this.replacing) return;
    this.replacing = true;
    while (!this.stopped && !this.isReceiving) {
      try {
        await this.replaceBy(await this.open());
      } catch (error) {
        // Perhaps only the listening connection fails.
        const isAway = isDatabaseUnavailable(error) && (await databaseState()) === 'unreachable';
        clearTimeout(this.replaceTimer);
        if (!this.isReceiving) this.setReception(isAway ? 'unreachable' : 'missed');
        await passed(RECONNECT_MS);
      }
    }
    this.replacing = false;
  }

  private async replaceBy(client: pg.Client): Promise<void> {
    if (this.current) await passed(LATE_MS);
    if (this.stopped || this.isReceiving) return void client.end();
    const former = this.current;
    this.use(client);
    if (former) closeConnection(former);
    this.handlers.onReconnect();
  }

  private setReception(reception: Reception): void {
    if (this.stopped || reception === this.reception) return;
    this.reception = reception;
    this.handlers.onReception?.(reception);
  }
}

function passed(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds).unref());
}
