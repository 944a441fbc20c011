import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request received by a CDN. */
export interface CdnCall {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** The API of a CDN with configurable responses. */
export async function startCdnServer() {
  const calls: CdnCall[] = [];
  const state = { status: 200, body: '{"success": true, "status": "ok"}', hangs: false };
  const server = createServer((request, response) => {
    void text(request).then(body => {
      calls.push({ method: request.method!, path: request.url!, headers: request.headers, body });
      if (state.hangs) return;
      response.writeHead(state.status, { 'content-type': 'application/json', location: '/elsewhere' });
      response.end(state.body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    state,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
