import type { Connection } from './connection';
import { closePool, prisma, runForReaders } from './prisma';

export { runForReaders };
export type { Connection };

/** The pool, for what needs no transaction. */
export function database(): Connection {
  return prisma() as unknown as Connection;
}

const TRANSACTION_MS = 15_000;

/** Runs the work in one transaction: all of it happens, or none. `timeout`: in milliseconds, after which none does. */
export function inTransaction<T>(
  work: (connection: Connection) => Promise<T>,
  timeout = TRANSACTION_MS,
): Promise<T> {
  return prisma().$transaction(client => work(client as unknown as Connection), {
    timeout,
    maxWait: 10_000,
  });
}

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
