import type { Connection } from './connection';
import { closePool, prisma, runForReaders } from './prisma';

export { runForReaders };
export type { Connection };

/** The pool, for what needs no transaction. */
export function database(): Connection {
  return prisma() as unknown as Connection;
}

const TRANSACTION_MS = 15_000;

/** A transaction that PostgreSQL ended to resolve a deadlock is made again this often. */
const DEADLOCK_RETRIES = 2;

/**
 * Runs the work in one transaction: all of it happens, or none. It runs again from its start when the transaction was
 * ended to resolve a deadlock, so it does nothing outside the database. `timeout`: in milliseconds, after which none
 * happens.
 */
export async function inTransaction<T>(
  work: (connection: Connection) => Promise<T>,
  timeout = TRANSACTION_MS,
): Promise<T> {
  for (let attempt = 0; ; attempt++)
    try {
      return await prisma().$transaction(client => work(client as unknown as Connection), {
        timeout,
        maxWait: 10_000,
      });
    } catch (error) {
      if (attempt === DEADLOCK_RETRIES || !isDeadlock(error)) throw error;
    }
}

/** Prisma has one code for deadlocks of its own statements, and the one of PostgreSQL in the text of raw ones. */
const isDeadlock = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'P2034') || /\b40P01\b|deadlock detected/.test(error.message));

/** Closes the pool; the process may end. */
export function closeDatabase(): Promise<void> {
  return closePool();
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await prisma().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

/** Names of the migrations that have been applied to the end. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map(row => row.migration_name);
}
