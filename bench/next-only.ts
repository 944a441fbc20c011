import { createServer } from 'node:http';
import next from 'next';

/** The same build served by Next only, without the press, for comparison. */
const app = next({ dev: false, dir: process.cwd(), quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(
  Number(process.env.PORT),
  '127.0.0.1',
);
