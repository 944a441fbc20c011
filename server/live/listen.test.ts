import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { isDatabaseUnavailable } from '@/server/store/availability';
import { notify } from '@/server/store/notify';
import { listenTo, type Listening, unreadableNotifications } from './listen';

testPaper();

let proxy: Server;
const pairs: [Socket, Socket][] = [];
let listening: Listening | undefined;
const received: string[] = [];
/** Whether new connections are not answered. */
let isHanging = false;
/** Whether notifications are dropped, as by a pooler in transaction mode. */
let filtersNotifications = false;
/** Whether a connection is closed once it listens. */
let closesListening = false;

/** The database through the proxy. */
function url(): URL {
  const through = new URL(process.env.DATABASE_URL!);
  through.hostname = '127.0.0.1';
  through.port = String((proxy.address() as AddressInfo).port);
  through.searchParams.delete('host');
  return through;
}

/**
 * The first byte of a PostgreSQL notification. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
const NOTIFICATION = 'A'.charCodeAt(0);

beforeEach(async () => {
  received.length = 0;
  const { hostname, port } = new URL(process.env.DATABASE_URL!);
  proxy = createServer(client => {
    const database = connect(Number(port), hostname);
    pairs.push([client, database]);
    if (!isHanging) client.pipe(database);
    if (!filtersNotifications) database.pipe(client);
    else database.on('data', chunk => chunk[0] !== NOTIFICATION && client.write(chunk));
    client.on('data', chunk => {
      if (closesListening && chunk.includes('LISTEN')) database.once('data', () => client.end());
    });
    for (const socket of [client, database]) socket.on('error', () => {});
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  isHanging = filtersNotifications = closesListening = false;
  listening = await listenTo(url().href, 'listen_test', {
    onPayload(payload) {
      if (payload === 'broken') throw new SyntaxError('not JSON');
      received.push(payload);
    },
    onReception: reception => void received.push(reception),
    onReconnect: () => void received.push('checked again'),
  });
});

afterEach(async () => {
  await listening?.stop();
  for (const socket of pairs.splice(0).flat()) socket.destroy();
  await new Promise<void>(resolve => proxy.close(() => resolve()));
});

/** Stops all traffic without closing either end, as when a cable is pulled. */
function fallSilent(): void {
  for (const [client, database] of pairs) {
    client.unpipe(database);
    database.unpipe(client);
  }
}

it('A listening connection receives notifications', async () => {
  await notify('listen_test', 'one');
  await eventually(() => expect(received).toEqual(['one']));
});

it('A listening connection that is lost silently is detected and replaced, and both are reported', async () => {
  fallSilent();
  await eventually(() => expect(received).toEqual(['unreachable', 'received', 'checked again']));
  await notify('listen_test', 'two');
  await eventually(() => expect(received.at(-1)).toBe('two'));
});

it('A closed listening connection is replaced immediately, and a possible gap is reported', async () => {
  for (const socket of pairs.splice(0).flat()) socket.destroy();
  await eventually(() => expect(received).toEqual(['missed', 'received', 'checked again']));
});

it('A listening connection that hung receives what was sent meanwhile, and no gap is reported', async () => {
  for (const socket of pairs.flat()) socket.pause();
  isHanging = true;
  await eventually(() => expect(received).toEqual(['unreachable']));
  await notify('listen_test', 'meanwhile');
  isHanging = false;
  for (const socket of pairs.flat()) socket.resume();
  await eventually(() => expect(received).toContain('meanwhile'));
  await eventually(() => expect(received).toContain('received'));
  expect(received).not.toContain('checked again');
});

it('A listening connection that is cut while the database answers elsewhere is reported as missing notifications', async () => {
  for (const socket of pairs.flat()) socket.pause();
  isHanging = true;
  await eventually(() => expect(received).toEqual(['unreachable', 'missed']));
  isHanging = false;
  await eventually(() => expect(received).toEqual(['unreachable', 'missed', 'received', 'checked again']));
});

it('A process that is blocked for longer than a heartbeat’s limit keeps its listening connection', async () => {
  for (let times = 0; times < 3; times++) {
    const until = performance.now() + 2000;
    while (performance.now() < until);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  expect(received).toEqual([]);
});

it('An unreadable notification is dropped and counted, and a possible gap is reported', async () => {
  const before = unreadableNotifications();
  await notify('listen_test', 'broken');
  await notify('listen_test', 'next');
  await eventually(() => expect(received).toEqual(['checked again', 'next']));
  expect(unreadableNotifications()).toBe(before + 1);
});

it('Startup is refused when connections receive no notifications', async () => {
  filtersNotifications = true;
  const start = listenTo(url().href, 'listen_test', { onPayload() {}, onReconnect() {} });
  await expect(start).rejects.toThrow('DATABASE_LISTEN_URL is wrong');
});

it('Startup reports an unavailable database, not wrong settings, when its connection is lost once it listens', async () => {
  closesListening = true;
  const start = listenTo(url().href, 'listen_test', { onPayload() {}, onReconnect() {} });
  await expect(start).rejects.toSatisfy(isDatabaseUnavailable);
});
