import { createServer } from 'node:http';

/** A process that responds with its id, slowly at one address, and crashes at another. */
if (process.env.CANNOT_START) process.exit(1);
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7);
  // A busy process accepts no connections, so that the other one does.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  setTimeout(() => response.end(String(process.pid)), request.url === '/slow' ? 500 : 0);
  response.shouldKeepAlive = false;
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
