import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from './generated/client';

const shared = globalThis as { broadsheetDatabase?: PrismaClient };

/** The one connection pool of this process, shared by the press and by Next's bundles. */
export function database(): PrismaClient {
  shared.broadsheetDatabase ??= new PrismaClient({
    adapter: new PrismaPg(openPool(), { disposeExternalPool: true }),
  });
  return shared.broadsheetDatabase;
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  // A connection that the database ends while nobody listens to it would end this process too. Whoever was using it
  // hears of it from her own query.
  pool.on('connect', client => client.on('error', () => {}));
  return pool;
}

/** A transaction in which store functions take part, or the pool itself outside of one. */
export type Connection = Prisma.TransactionClient;

/** Runs the work in one transaction: all of it happens, or none. */
export function inTransaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  return database().$transaction(work, { timeout: 15_000, maxWait: 10_000 });
}

/** Closes the pool; the process may end. */
export async function closeDatabase(): Promise<void> {
  await shared.broadsheetDatabase?.$disconnect();
  delete shared.broadsheetDatabase;
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

/** Names of the migrations that have been applied to the end. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await database().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map(row => row.migration_name);
}
