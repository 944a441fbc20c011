import type { Connection } from './connection';
import { abortStatements, closePool, pool, poolStates, prisma, runForReaders, STATEMENT_MS } from './prisma';

export { abortStatements, poolStates, runForReaders };
export type { Connection };

/** The pool, for what needs no transaction. */
export const database = pool;

const TRANSACTION_MS = 15_000;

/** A transaction that PostgreSQL aborted to resolve a deadlock is retried this often. */
const DEADLOCK_RETRIES = 2;

/**
 * Runs the work in one transaction. It is retried from the start after a deadlock, so it must have no effects outside
 * the database. `timeout`: in milliseconds, after which the transaction is rolled back.
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

/** Prisma has its own code for deadlocks of its statements; for raw ones, PostgreSQL's code is only in the message. */
const isDeadlock = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'P2034') || /\b40P01\b|deadlock detected/.test(error.message));

/** Closes the pool; the process may end. */
export function closeDatabase(): Promise<void> {
  return closePool();
}

/** Whether the database answers, and takes writes. */
export type DatabaseState = 'reachable' | 'read-only' | 'unreachable';

/** Load balancers treat a slower answer to a health check as a failure. */
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

/** Names of the migrations that were applied completely. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map(row => row.migration_name);
}
