import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { isClientAbort, isDatabaseUnavailable } from './availability';
import { closeDatabase, inTransaction } from './database';
import { Prisma } from './generated/client';
import { clientOf, prisma } from './prisma';
import { readPrepared } from './read-prepared';

testPaper();
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );
afterEach(closeDatabase);

const WORK: Record<string, () => Promise<unknown>> = {
  'a query': () => prisma().paper.count(),
  'a statement': () => prisma().$queryRaw`SELECT 1`,
  'a transaction': () => inTransaction(async () => 1),
  'a prepared statement': () => readPrepared(Prisma.sql`SELECT 1`),
};

/**
 * Hosts where nothing listens: one address, a name with two addresses, an unknown name, and a folder without a socket.
 */
const NOWHERE = [
  '127.0.0.1:1/none',
  'localhost:1/none',
  'nowhere.invalid:1/none',
  'localhost:1/none?host=/tmp',
];

it.each(Object.keys(WORK).flatMap(name => NOWHERE.map(host => [name, host] as const)))(
  '%s that sends %s reports the database as unavailable',
  async (name, host) => {
    const reachable = process.env.DATABASE_URL;
    await closeDatabase();
    process.env.DATABASE_URL = `postgresql://somebody@${host}`;
    expect(isDatabaseUnavailable(await failureOf(WORK[name]!()))).toBe(true);
    process.env.DATABASE_URL = reachable;
  },
);

it('A connection that is closed during a query reports the database as unavailable', async () => {
  const end = Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`;
  for (const ask of [() => prisma().$queryRaw(end), () => readPrepared(end)])
    expect(isDatabaseUnavailable(await failureOf(ask()))).toBe(true);
});

it('Each statement of a transaction whose connection was closed reports the database as unavailable', async () => {
  const failures: unknown[] = [];
  const end = Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`;
  const whole = await failureOf(
    inTransaction(async transaction => {
      // The driver's errors differ for the statement that ends the connection, for one in flight and for a later one.
      for (const query of [end, Prisma.sql`SELECT 1`, Prisma.sql`SELECT 1`])
        failures.push(await failureOf(clientOf(transaction).$queryRaw(query)));
    }),
  );
  expect([...failures, whole].filter(failure => !isDatabaseUnavailable(failure)).map(String)).toEqual([]);
});

it('Idle connections that were closed are replaced for the next query', async () => {
  const ask = () => Promise.all([prisma().$queryRaw`SELECT 1`, readPrepared(Prisma.sql`SELECT 1`)]);
  await ask();
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await other.end();
  await eventually(async () => expect((await ask()).length).toBe(2));
});

it('A wrong query, a violated constraint and a programming error do not report the database as unavailable', async () => {
  const id = 1;
  const wrong: (() => Promise<unknown>)[] = [
    () => prisma().$queryRaw`SELECT nothing FROM nowhere`,
    () => prisma().paper.create({ data: { id, name: 'Twice' } }),
    () => prisma().paper.update({ where: { id: 99 }, data: { name: 'None' } }),
    () => Promise.reject(new TypeError('x is undefined')),
    () => Promise.reject('text'),
    () => Promise.reject(null),
  ];
  for (const work of wrong) expect(isDatabaseUnavailable(await failureOf(work()))).toBe(false);
});

it('A request whose client closes the connection does not report the database as unavailable', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
  const [request] = (await once(server, 'request')) as [IncomingMessage];
  const failed = new Promise(resolve => request.on('error', resolve));
  request.resume();
  socket.destroy();
  const error = await failed;
  server.close();
  expect(error).toMatchObject({ code: 'ECONNRESET' });
  expect([isClientAbort(error), isDatabaseUnavailable(error)]).toEqual([true, false]);
});
