import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { inOrder } from './in-order';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise<void>(resolve => server.close(() => resolve()));
  }
});

async function listen(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  return (server.address() as AddressInfo).port;
}

const requests = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `GET /${at} HTTP/1.1\r\nHost: paper.example\r\n${at === count - 1 ? 'Connection: close\r\n' : ''}\r\n`,
  ).join('');

/** Sends this text in one write; returns everything received until the connection ends. */
function send(port: number, text: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', chunk => (answer += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const bodiesIn = (answer: string) => [...answer.matchAll(/\r\n\r\n(\/\d+)/g)].map(([, path]) => path);

describe('Pipelined requests of one connection', () => {
  it('are handled one at a time and answered in order', async () => {
    let running = 0;
    let most = 0;
    const port = await listen(
      inOrder((request, response) => {
        most = Math.max(most, ++running);
        response.once('finish', () => running--);
        setImmediate(() => response.end(request.url));
      }),
    );
    const answer = await send(port, requests(5000));
    expect(bodiesIn(answer)).toEqual(Array.from({ length: 5000 }, (_, at) => `/${at}`));
    expect(most).toBe(1);
  });

  it('are read no further than one read of the socket while the first is pending', async () => {
    let read = 0;
    let finish = () => {};
    const port = await listen((request, response) => {
      read++;
      handler(request, response);
    });
    const handler = inOrder((request, response) => {
      finish = () => void response.end(request.url);
      if (read > 1) finish();
    });
    const answered = send(port, requests(20_000));
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(read).toBeLessThan(2500);
    finish();
    expect(bodiesIn(await answered)).toHaveLength(20_000);
  });

  it('do not wait for those of another connection', async () => {
    const port = await listen(
      inOrder((request, response) => {
        if (request.url === '/fast') response.end('/1');
      }),
    );
    void send(port, requests(10));
    expect(await send(port, 'GET /fast HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('/1');
  });

  it('are not handled after the client has closed the connection', async () => {
    const handled: string[] = [];
    let finish = () => {};
    const port = await listen(
      inOrder((request, response) => {
        handled.push(request.url!);
        finish = () => void response.end();
      }),
    );
    const socket = connect(port, '127.0.0.1', () => socket.write(requests(10)));
    while (!handled.length) await new Promise(resolve => setTimeout(resolve, 5));
    socket.destroy();
    await new Promise(resolve => setTimeout(resolve, 50));
    finish();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(handled).toEqual(['/0']);
  });

  it('are answered after a body that was refused while it was read', async () => {
    const port = await listen(
      inOrder((request, response) => {
        if (request.method === 'GET') return void response.end(request.url);
        // As Next reads a body: through a stream that stops when it is no longer read.
        request.pipe(new PassThrough()).once('data', function (this: PassThrough) {
          this.pause();
          response.writeHead(413).end();
        });
      }),
    );
    const chunk = `ea60\r\n${'['.repeat(60_000)}\r\n`;
    const head = 'POST /long HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
    const next = 'GET /1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    const answer = await send(port, `${head}${chunk.repeat(40)}0\r\n\r\n${next}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*HTTP\/1\.1 200 [\s\S]*\/1$/);
  });

  /** What a refusing handler has done with the body before. */
  const TOUCHED: [string, (request: IncomingMessage) => unknown][] = [
    ['not read', () => {}],
    ['waited for with a listener', request => request.on('readable', () => {})],
    ['paused', request => request.pause()],
    ['piped', request => request.pipe(new PassThrough())],
  ];
  it.each(TOUCHED)(
    'are answered after long bodies that were %s, and the connection is not closed',
    async (_, touch) => {
      let closeListeners = 0;
      const port = await listen(
        inOrder((request, response) => {
          closeListeners = Math.max(closeListeners, request.socket.listenerCount('close'));
          touch(request);
          response.writeHead(401).end();
        }),
      );
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const sockets = new Set<unknown>();
      for (let sent = 0; sent < 20; sent++) {
        const outgoing = request({ port, agent, method: 'POST' });
        outgoing.end(Buffer.alloc(2_000_000));
        const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
        sockets.add(response.socket);
        response.resume();
        await once(response, 'end');
      }
      agent.destroy();
      expect(sockets.size).toBe(1);
      expect(closeListeners).toBeLessThan(8);
    },
  );

  it('close their connection when too many wait on all connections, after which new ones are handled again', async () => {
    let isStuck = true;
    const port = await listen(
      inOrder((request, response) => {
        if (!isStuck) response.end(request.url);
      }, 100),
    );
    expect(await send(port, requests(500))).toBe('');
    isStuck = false;
    expect(bodiesIn(await send(port, requests(50)))).toHaveLength(50);
  });
});
