import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './connection';
import { statementName } from './prepared';
import { PrismaClient, type Prisma } from './generated/client';

/** Whose work it is: each side has connections of its own, so that neither waits for the other. */
type Side = 'readers' | 'newsroom';

/** Connections of each side. */
const CONNECTIONS: Record<Side, number> = { readers: 8, newsroom: 10 };

interface Shared {
  broadsheetDatabase?: Partial<Record<Side, PrismaClient>>;
  broadsheetReaders?: AsyncLocalStorage<true>;
}

/** Shared by the press and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as Shared;

function readersWork(): AsyncLocalStorage<true> {
  return (shared.broadsheetReaders ??= new AsyncLocalStorage());
}

/** Runs work for readers: everything it asks of the database goes over the readers' connections. */
export function runForReaders<T>(work: () => T): T {
  return readersWork().run(true, work);
}

/** The client of this process with the connections of the side that the work is for. */
export function prisma(): PrismaClient {
  const side: Side = readersWork().getStore() ? 'readers' : 'newsroom';
  const clients = (shared.broadsheetDatabase ??= {});
  return (clients[side] ??= new PrismaClient({
    adapter: new PrismaPg(openPool(CONNECTIONS[side]), {
      disposeExternalPool: true,
      statementNameGenerator: statementName,
    }),
  }));
}

/** What a connection is inside the store. */
export function clientOf(connection: Connection): Prisma.TransactionClient {
  return connection as unknown as Prisma.TransactionClient;
}

/** Closes the connections; the next call of `prisma()` opens others. */
export async function closePool(): Promise<void> {
  const clients = Object.values(shared.broadsheetDatabase ?? {});
  delete shared.broadsheetDatabase;
  await Promise.all(clients.map(client => client.$disconnect()));
}

function openPool(max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max });
  // Without a listener, an idle connection that the database ends would end this process too. The error of one in use
  // reaches its query.
  pool.on('connect', client => client.on('error', () => {}));
  return pool;
}
