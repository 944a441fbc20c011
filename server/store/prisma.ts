import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './connection';
import { PrismaClient, type Prisma } from './generated/client';

const shared = globalThis as { broadsheetDatabase?: PrismaClient };

/** The one client and connection pool of this process, shared by the press and by Next's bundles. */
export function prisma(): PrismaClient {
  shared.broadsheetDatabase ??= new PrismaClient({
    adapter: new PrismaPg(openPool(), { disposeExternalPool: true }),
  });
  return shared.broadsheetDatabase;
}

/** What a connection is inside the store. */
export function clientOf(connection: Connection): Prisma.TransactionClient {
  return connection as unknown as Prisma.TransactionClient;
}

/** Closes the pool; the next call of `prisma()` opens another. */
export async function closePool(): Promise<void> {
  await shared.broadsheetDatabase?.$disconnect();
  delete shared.broadsheetDatabase;
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  // Without a listener, an idle connection that the database ends would end this process too. The error of one in use
  // reaches its query.
  pool.on('connect', client => client.on('error', () => {}));
  return pool;
}
