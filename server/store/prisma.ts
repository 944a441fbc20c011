import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './connection';
import { statementName } from './prepared';
import { PrismaClient, type Prisma } from './generated/client';

/** For whom work is done: each side has its own connections, so that neither waits for the other. */
type Side = 'readers' | 'newsroom';

/** Connections of each side: those of the client, and those for prepared statements. */
const CONNECTIONS: Record<Side, Record<keyof Database, number>> = {
  readers: { client: 4, prepared: 6 },
  newsroom: { client: 9, prepared: 3 },
};

/** For how long an idle connection stays open, in milliseconds; its prepared statements and plans end with it. */
const IDLE_MS = 10 * 60_000;
const KEEP_ALIVE_MS = 60_000;

/** How a side reaches the database. */
interface Database {
  client: PrismaClient;
  /** Each uses a generic plan for its prepared statements. */
  prepared: pg.Pool;
}

interface Shared {
  broadsheetDatabase?: Partial<Record<Side, Database>>;
  broadsheetReaders?: AsyncLocalStorage<true>;
}

/** Shared by the press and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as Shared;

function readersWork(): AsyncLocalStorage<true> {
  return (shared.broadsheetReaders ??= new AsyncLocalStorage());
}

/** Runs work for readers: all of its statements use the readers' connections. */
export function runForReaders<T>(work: () => T): T {
  return readersWork().run(true, work);
}

/** The client of this process with the connections of the side that the work is for. */
export const prisma = () => openDatabase().client;

/** The connections of that side for prepared statements. */
export const preparedPool = () => openDatabase().prepared;

function openDatabase(): Database {
  const side: Side = readersWork().getStore() ? 'readers' : 'newsroom';
  const open = (shared.broadsheetDatabase ??= {});
  return (open[side] ??= connect(CONNECTIONS[side]));
}

function connect(connections: Record<keyof Database, number>): Database {
  const pool = openPool(connections.client);
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: statementName,
  });
  return {
    client: new PrismaClient({ adapter }),
    prepared: openPool(connections.prepared, 'SET plan_cache_mode = force_generic_plan'),
  };
}

/** What a connection is inside the store. */
export function clientOf(connection: Connection): Prisma.TransactionClient {
  return connection as unknown as Prisma.TransactionClient;
}

/** Closes the connections; the next call of `prisma()` opens others. */
export async function closePool(): Promise<void> {
  const open = Object.values(shared.broadsheetDatabase ?? {});
  delete shared.broadsheetDatabase;
  await Promise.all(open.flatMap(({ client, prepared }) => [client.$disconnect(), prepared.end()]));
}

/** @param first the statement that is sent on each new connection */
function openPool(max: number, first?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max,
    idleTimeoutMillis: IDLE_MS,
    // Keeps proxies from dropping idle connections.
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    // The pool waits for the promise, which its types leave out.
    ...(first && { onConnect: (client): unknown => client.query(first) }),
  });
  // Without listeners, a connection that the database ends would end this process too. The error of one in use reaches
  // its query; an idle one is replaced.
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  return pool;
}
