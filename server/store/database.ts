import type { Connection } from './connection';
import { abortStatements, closePool, pool, poolStates, prisma, runForReaders, STATEMENT_MS } from './prisma';

export { abortStatements, poolStates, runForReaders };
export type { Connection };

/** The pool, for what needs no transaction. */
export const database = pool;

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
      return await prisma().$transaction(
        async client => {
          if (timeout > STATEMENT_MS)
            await client.$executeRaw`
              SELECT set_config(name, ${String(timeout)}, true)
              FROM unnest(ARRAY['statement_timeout', 'idle_in_transaction_session_timeout']) AS name`;
          return work(client as unknown as Connection);
        },
        { timeout, maxWait: 10_000 },
      );
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

/** Whether the database answers, and takes writes. */
export type DatabaseState = 'reachable' | 'read-only' | 'unreachable';

/** A balancer that asks for the state takes a later answer for none. */
const STATE_MS = 2000;

/** Whether the database answers within two seconds, and takes writes. */
export async function databaseState(): Promise<DatabaseState> {
  const read = prisma().$queryRaw<{ setting: string }[]>`SHOW transaction_read_only`.then(
    ([row]): DatabaseState => (Object.values(row ?? {})[0] === 'on' ? 'read-only' : 'reachable'),
    (): DatabaseState => 'unreachable',
  );
  const limit = new Promise<DatabaseState>(resolve => {
    setTimeout(() => resolve('unreachable'), STATE_MS).unref();
  });
  return Promise.race([read, limit]);
}

/** Names of the migrations that have been applied to the end. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map(row => row.migration_name);
}
