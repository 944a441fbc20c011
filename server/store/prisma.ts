import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './connection';
import { isReplicaCurrent } from './replica';
import { closeConnection, setSilenceLimit } from './socket';
import { statementName } from './prepared';
import { PrismaClient, type Prisma } from './generated/client';

/** The time limit of a statement of the newsroom, in milliseconds. */
export const STATEMENT_MS = 30_000;

/** The separate sets of connections, so that readers and newsroom never wait for each other. */
type Side = 'readers' | 'replica' | 'newsroom';

/** Connections of each side: those of the client, and those for prepared statements. */
const CONNECTIONS: Record<Side, Record<'client' | 'prepared', number>> = {
  readers: { client: 4, prepared: 6 },
  replica: { client: 4, prepared: 6 },
  newsroom: { client: 9, prepared: 3 },
};

/** Time limits of a side, in milliseconds. */
interface Limits {
  /** Until a connection is made, or free. */
  connect: number;
  /** Of one statement; PostgreSQL cancels it. `inTransaction` raises it for long transactions. */
  statement: number;
  /** Without a byte from the database while a connection is in use; the connection is then closed. */
  silence: number;
}

/** The newsroom's silence limit exceeds the longest transaction; a hang ends earlier, through `abortStatements`. */
const LIMITS: Record<Side, Limits> = {
  readers: { connect: 3000, statement: 5000, silence: 7000 },
  // Short, because a read that fails there falls back to the primary.
  replica: { connect: 1000, statement: 2000, silence: 3000 },
  newsroom: { connect: 10_000, statement: STATEMENT_MS, silence: 190_000 },
};
/** A process that stops in the middle of a transaction must not hold its locks. */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** For how long an idle connection stays open, in milliseconds; its prepared statements and plans end with it. */
const IDLE_MS = 10 * 60_000;
const KEEP_ALIVE_MS = 60_000;

/** How a side reaches the database. */
interface Database {
  client: PrismaClient;
  /** The connections of the client. */
  pool: pg.Pool;
  /** Each uses a generic plan for its prepared statements. */
  prepared: pg.Pool;
}

/** The current work for readers. */
interface ReadersWork {
  /** Whether it may read from the replica while that is current. */
  mayUseReplica: boolean;
}

interface Shared {
  broadsheetDatabase?: Partial<Record<Side, Database>>;
  broadsheetPool?: Connection;
  broadsheetReaders?: AsyncLocalStorage<ReadersWork>;
  broadsheetConnectionsInUse?: Set<pg.Client>;
}

/** Shared by the press and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as Shared;

function readersWork(): AsyncLocalStorage<ReadersWork> {
  return (shared.broadsheetReaders ??= new AsyncLocalStorage());
}

/**
 * Runs work for readers: all of its statements use the readers' connections, or those to the replica where that is
 * allowed and current. This is decided for each statement, so that a read after a change includes it.
 */
export function runForReaders<T>(work: () => T, mayUseReplica = false): T {
  return readersWork().run({ mayUseReplica }, work);
}

function currentSide(): Side {
  const work = readersWork().getStore();
  if (!work) return 'newsroom';
  return work.mayUseReplica && isReplicaCurrent() ? 'replica' : 'readers';
}

/** The client of this process with the connections of the side that the work is for. */
export const prisma = () => openDatabase().client;

/** The connections of that side for prepared statements. */
export const preparedPool = () => openDatabase().prepared;

function openDatabase(): Database {
  const side = currentSide();
  const open = (shared.broadsheetDatabase ??= {});
  return (open[side] ??= connect(side));
}

function connect(side: Side): Database {
  const connections = CONNECTIONS[side];
  const clients = openPool(side, connections.client);
  const adapter = new PrismaPg(clients, {
    disposeExternalPool: true,
    statementNameGenerator: statementName,
  });
  return {
    client: new PrismaClient({ adapter }),
    pool: clients,
    prepared: openPool(side, connections.prepared, 'SET plan_cache_mode = force_generic_plan'),
  };
}

/** Connections of one side: those in use, those that are free, and the work that waits for one. */
export interface PoolState {
  side: Side;
  used: number;
  idle: number;
  waiting: number;
}

/** The state of the connections of this process. */
export function poolStates(): PoolState[] {
  const open = Object.entries(shared.broadsheetDatabase ?? {}) as [Side, Database][];
  return open.map(([side, { pool, prepared }]) => {
    const sum = (count: (one: pg.Pool) => number) => count(pool) + count(prepared);
    return {
      side,
      used: sum(({ totalCount, idleCount }) => totalCount - idleCount),
      idle: sum(({ idleCount }) => idleCount),
      waiting: sum(({ waitingCount }) => waitingCount),
    };
  });
}

/** The pool, outside a transaction: each statement uses a connection of the side that its work is for. */
export const pool = (): Connection => (shared.broadsheetPool ??= {} as Connection);

/** What a connection is inside the store. */
export function clientOf(connection: Connection): Prisma.TransactionClient {
  return connection === pool() ? prisma() : (connection as unknown as Prisma.TransactionClient);
}

/** Closes the connections; the next call of `prisma()` opens others. */
export async function closePool(): Promise<void> {
  const open = Object.values(shared.broadsheetDatabase ?? {});
  delete shared.broadsheetDatabase;
  await Promise.all(open.flatMap(({ client, prepared }) => [client.$disconnect(), prepared.end()]));
}

/**
 * Closes all connections in use, so that the statements waiting on them fail. For a database that has been silent for
 * so long that it hangs.
 */
export function abortStatements(): void {
  for (const client of inUse()) closeConnection(client);
}

/** Connections that a statement or transaction of this process is using. */
const inUse = () => (shared.broadsheetConnectionsInUse ??= new Set());

/** @param more statements that are sent on each new connection after those of its limits */
function openPool(side: Side, max: number, more = ''): pg.Pool {
  const { connect: connectMs, statement, silence } = LIMITS[side];
  // Startup parameters would do the same, but poolers refuse them.
  const first = `SET statement_timeout = ${statement}; SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS}; ${more}`;
  const opened = new pg.Pool({
    connectionString: side === 'replica' ? process.env.DATABASE_REPLICA_URL : process.env.DATABASE_URL,
    max,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: IDLE_MS,
    // Keeps proxies from dropping idle connections.
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    // The pool waits for the promise, which its types leave out.
    onConnect(client): unknown {
      setSilenceLimit(client, connectMs);
      return client.query(first);
    },
  });
  // Without listeners, a connection that the database ends would end this process too. The error of one in use reaches
  // its query; an idle one is replaced.
  opened.on('error', () => {});
  opened.on('connect', client => client.on('error', () => {}));
  opened.on('acquire', client => {
    inUse().add(client);
    setSilenceLimit(client, silence);
  });
  opened.on('release', (_, client) => {
    inUse().delete(client);
    setSilenceLimit(client, 0);
  });
  return opened;
}
