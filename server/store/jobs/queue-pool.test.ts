import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { queuePool } from './queue-pool';

testPaper();

/** A proxy in front of the database, which can be closed. */
let relay: Server;
let sockets: Set<Socket>;
let stopping: AbortController;
const ends: (() => Promise<void>)[] = [];

beforeEach(() => {
  sockets = new Set();
  stopping = new AbortController();
  const { hostname, port, searchParams } = new URL(process.env.DATABASE_URL!);
  const folder = searchParams.get('host');
  relay = createServer(client => {
    const upstream = folder
      ? connect(`${folder}/.s.PGSQL.${port || '5432'}`)
      : connect(Number(port), hostname);
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}));
    client.pipe(upstream).pipe(client);
  });
});
afterEach(async () => {
  stopping.abort();
  await Promise.all(ends.splice(0).map(end => end()));
  close();
});

const listen = (port = 0) =>
  new Promise<number>(resolve =>
    relay.listen(port, '127.0.0.1', () => resolve((relay.address() as AddressInfo).port)),
  );
function close(): void {
  relay.close();
  for (const socket of sockets) socket.destroy();
}
function poolAt(port: number) {
  const url = new URL(process.env.DATABASE_URL!);
  url.hostname = '127.0.0.1';
  url.searchParams.delete('host');
  url.port = String(port);
  const pool = queuePool(url.href, 2, stopping.signal);
  pool.on('error', () => {});
  ends.push(() => pool.end());
  return pool;
}

it('A statement of the queue waits while the database is unavailable, and then succeeds', async () => {
  const port = await listen();
  const pool = poolAt(port);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  close();
  let rows: unknown[] | null = null;
  const waiting = pool.query('SELECT 2 AS two').then(answer => void (rows = answer.rows));
  await eventually(() => expect(pool.waitingCount + pool.totalCount).toBe(0));
  expect(rows).toBeNull();
  await listen(port);
  await waiting;
  expect(rows).toEqual([{ two: 2 }]);
});

it('A waiting statement of the queue ends without rows as soon as the queue stops', async () => {
  const port = await listen();
  close();
  const pool = poolAt(port);
  const waiting = pool.query('SELECT 1');
  const began = performance.now();
  stopping.abort();
  expect((await waiting).rows).toEqual([]);
  expect(performance.now() - began).toBeLessThan(3000);
});

it('A statement of the queue that is wrong fails at once', async () => {
  await expect(poolAt(await listen()).query('SELECT nothing')).rejects.toMatchObject({ code: '42703' });
});
