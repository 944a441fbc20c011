import pg from 'pg';
import { logger } from '@/server/log';

/** The interval between checks of the lag of a replica in use. */
const CHECK_MS = 1000;
/** A replica that needs longer than this to catch up with the primary is not used. */
const LAG_MS = 1000;
/** The interval between checks of a replica that is catching up, which doubles up to the maximum. */
const [FIRST_WAIT_MS, MAX_WAIT_MS] = [10, 250];
/** A PostgreSQL server without an answer for this long counts as unavailable. */
const AWAY_MS = 1500;

/** A server's position in the write-ahead log, and the identity of its database. */
interface Place {
  system: string;
  database: string;
  position: string;
}

interface Shared {
  broadsheetReplica?: ReadReplica | null;
}

/** Set by the server, and read by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as Shared;

/** Whether readers' pages may be read from the replica: it has every commit that this process was notified of. */
export const isReplicaCurrent = (): boolean => shared.broadsheetReplica?.isCurrent ?? false;

/** The replica of this process; null without one. */
export const replica = (): ReadReplica | null => shared.broadsheetReplica ?? null;

/** Sets the replica that readers' pages are read from; null: none. */
export function registerReplica(registered: ReadReplica | null): void {
  shared.broadsheetReplica = registered;
}

/**
 * Tracks the replication lag of a standby. It counts as current while it has everything committed before the newest
 * change that this process was notified of, and lags by a second at most; otherwise everything is read from the
 * primary. Positions are those of the write-ahead log.
 * https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-RECOVERY-CONTROL
 */
export class ReadReplica {
  private readonly primary: pg.Pool;
  private readonly standby: pg.Pool;
  private changes = 0;
  private isCaughtUp = false;
  private isReceiving = true;
  private isStopped = false;
  /** Whether it was unusable at the last check: unavailable, or not a standby of the database. */
  isUnusable = false;
  private wake = () => {};
  private following: Promise<void> | undefined;

  /** @param replicaUrl a standby of the database at `databaseUrl` */
  constructor(databaseUrl: string, replicaUrl: string) {
    this.primary = openPool(databaseUrl);
    this.standby = openPool(replicaUrl);
  }

  get isCurrent(): boolean {
    return this.isCaughtUp;
  }

  start(): void {
    this.following = this.follow();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.changed();
    await this.following;
    await Promise.all([this.primary.end(), this.standby.end()]);
  }

  /**
   * Checks once, independently of the tracking, whether it catches up within the permitted lag.
   * @throws Error when it is of no use
   */
  async isUpToDate(): Promise<boolean> {
    const until = AbortSignal.timeout(LAG_MS);
    return this.reach(() => until.aborted);
  }

  /** Public content was committed, or a read failed: the replica is not used until it has caught up to this point. */
  changed(): void {
    this.changes++;
    this.isCaughtUp = false;
    this.wake();
  }

  /** Whether this process is notified of changes; while it is not, the replica is not used. */
  setReceiving(isReceiving: boolean): void {
    this.isReceiving = isReceiving;
    this.changed();
  }

  private async follow(): Promise<void> {
    while (!this.isStopped) {
      const changes = this.changes;
      try {
        await this.catchUp(changes);
        this.isUnusable = false;
      } catch (error) {
        this.isCaughtUp = false;
        if (!this.isUnusable) logger.warn({ err: error }, 'readers’ pages are not read from the replica');
        this.isUnusable = true;
      }
      if (changes === this.changes) await this.pause(CHECK_MS);
    }
  }

  /**
   * Marks the replica as current once it has caught up, unless something has changed again. @throws Error when it is
   * unusable
   */
  private async catchUp(changes: number): Promise<void> {
    const began = performance.now();
    const isReached = await this.reach(() => {
      if (performance.now() - began > LAG_MS) this.isCaughtUp = false;
      return changes !== this.changes;
    });
    if (isReached && changes === this.changes) this.isCaughtUp = this.isReceiving;
  }

  /**
   * Waits until the replica has replayed everything committed so far.
   * @param isEnough called between checks; true stops waiting
   * @throws Error when it is of no use
   */
  private async reach(isEnough: () => boolean): Promise<boolean> {
    const committed = await place(this.primary, 'pg_current_wal_insert_lsn()');
    for (let wait = FIRST_WAIT_MS; !isEnough(); wait = Math.min(wait * 2, MAX_WAIT_MS)) {
      const { system, database, position } = await place(this.standby, 'pg_last_wal_replay_lsn()');
      if (system !== committed.system || database !== committed.database)
        throw new Error('DATABASE_REPLICA_URL does not lead to a standby of the database');
      if (isReached(committed.position, position)) return true;
      await this.pause(wait);
    }
    return false;
  }

  /** Waits for this long, or until the next change. */
  private pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: AWAY_MS,
    query_timeout: AWAY_MS,
    keepAlive: true,
  });
  // The error of a connection that is in use reaches its query; an idle one is replaced.
  pool.on('error', () => {});
  return pool;
}

/** @throws Error when the server is away, or is not in the state that has this position */
async function place(pool: pg.Pool, position: string): Promise<Place> {
  const { rows } = await pool.query<Place>(
    `SELECT system_identifier::text AS system, current_database() AS database, ${position}::text AS position
     FROM pg_control_system()`,
  );
  if (!rows[0]?.position) throw new Error('the replica is not a standby that replays a write-ahead log');
  return rows[0];
}

/** Compares positions such as `16/B374D848`. */
function isReached(wanted: string, reached: string): boolean {
  const [wantedAt, reachedAt] = [wanted, reached].map(position => {
    const [high, low] = position.split('/');
    return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
  });
  return reachedAt! >= wantedAt!;
}
