import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { notify } from '@/server/store/notify';
import { listenTo } from './listen';

testPaper();

let proxy: Server;
const pairs: [Socket, Socket][] = [];
let stop: (() => Promise<void>) | undefined;
const received: string[] = [];

beforeEach(async () => {
  received.length = 0;
  const { hostname, port } = new URL(process.env.DATABASE_URL!);
  proxy = createServer(client => {
    const database = connect(Number(port), hostname);
    pairs.push([client, database]);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) socket.on('error', () => {});
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(process.env.DATABASE_URL!);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  url.searchParams.delete('host');
  stop = await listenTo(url.href, 'listen_test', {
    onPayload: payload => void received.push(payload),
    onLost: () => void received.push('lost'),
    onReconnect: () => void received.push('back'),
  });
});

afterEach(async () => {
  await stop?.();
  for (const socket of pairs.splice(0).flat()) socket.destroy();
  await new Promise<void>(resolve => proxy.close(() => resolve()));
});

/** Nothing gets through any more, though neither end is closed: as when a cable is pulled. */
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
  await eventually(() => expect(received).toEqual(['lost']));
  await eventually(() => expect(received).toEqual(['lost', 'back']));
  await notify('listen_test', 'two');
  await eventually(() => expect(received).toEqual(['lost', 'back', 'two']));
});
