import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Random } from '@/scripts/test/faults/network';
import type { TestServer } from '@/scripts/test/server';
import { until } from './until';
import { LISTENER_NAME } from '@/server/live/listen';

/** A fault that the server recovers from without help; `meanwhile` is called while it lasts. */
export type ServerFault = (meanwhile: () => Promise<unknown>) => Promise<void>;

/**
 * The faults of a server of several processes and of its PostgreSQL, which runs on this machine. Linux only, because
 * they read `/proc`.
 */
export function serverFaults(server: TestServer, random: Random): Record<string, ServerFault> {
  const query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: server.databaseUrl });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  };
  const disconnect = (name: string) =>
    query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND starts_with(application_name, $1)`,
      [name],
    );
  const during = (strike: () => Promise<unknown>) => async (meanwhile: () => Promise<unknown>) => {
    await Promise.all([strike(), meanwhile()]);
    await until(
      () => 'the server has recovered',
      async () => (await fetch(`${server.url}/readyz`)).ok,
    );
  };
  return {
    'the server is killed': meanwhile => server.killAndRestart(async () => void (await meanwhile())),
    'a process of the server is killed': during(async () =>
      process.kill(random.pick(processesOf(server.pid)), 'SIGKILL'),
    ),
    'PostgreSQL crashes': during(async () => {
      // PostgreSQL terminates all other backends too, and recovers from its log.
      const [backend] = await query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1`,
      );
      process.kill(backend!.pid, 'SIGKILL');
    }),
    'all connections to PostgreSQL are lost': during(() => disconnect('')),
    'the listeners lose their connections': during(() => disconnect(LISTENER_NAME)),
  };
}

/** The processes that share the port of a server. */
function processesOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  return children.filter(child => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('serve-process'));
}
