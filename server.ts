import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import next from 'next';
import { DISPLAY_PREFERENCES_ADDRESS } from './domain/paper/display-preferences';
import { HOUSEKEEPING, HOUSEKEEPING_TIMES } from './server/jobs/housekeeping';
import { emailHandlers } from './server/email/delivery';
import { stopHub } from './server/live/hub';
import { logger } from './server/log';
import { startWorker } from './server/jobs/worker';
import { PING_HANDLERS } from './server/syndication/pings';
import { loadAssets } from './server/press/files/assets';
import { saveDisplayPreferences } from './server/press/display-preferences';
import { openFastLane } from './server/press/fast-lane';
import { COMMON_HEADERS, newsroomPolicy, PREVIEW_POLICY } from './server/press/headers';
import { sendHealth, sendReadiness } from './server/press/health';
import { sendMediaFile } from './server/press/files/media-files';
import { Press } from './server/press/press';
import { registerPress } from './server/press/purge/purge';
import { listenForPurges } from './server/press/purge/purge-listener';
import { readShortBody } from './server/press/short-body';
import { networkAddress } from './server/http/network-address';
import { startWorkingIndex } from './server/search/working-index';
import { readSettings } from './server/settings';
import { closeDatabase } from './server/store/database';

/** What the server needs to know; everything else is read from the settings in the environment. */
export interface ServerOptions {
  port: number;
  host: string;
  databaseUrl: string;
  development: boolean;
  /** Bytes of finished pages that are kept in memory. */
  pageCacheBytes?: number;
}

/** The running server. */
export interface RunningServer {
  port: number;
  /** Takes no new connections, lets running requests finish, closes the database. */
  stop(): Promise<void>;
}

const CLOSE_AFTER_MS = 8000;
/** Where a reader's browser says that it shows a page that it had fetched ahead. */
const VIEWED = '/viewed';
/** Public, and finished pages like all others. */
const PUBLIC_API = /^\/api\/v1(\/|$)/;
/** The page of a story that is not out, in the composer's frame. */
const PREVIEW = /^\/newsroom\/stories\/[^/]+\/preview(\?|$)/;
const NEWSROOM = /^\/(newsroom|api|_next|__next)(\/|$|\?)/;

/** Starts Next with the press in front of it, and listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, databaseUrl, development } = options;
  const server = createServer();
  // Next reloads pages under development over a socket of the same server.
  const app = next({ dev: development, dir: import.meta.dirname, quiet: !development, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  const press = new Press(
    (request, response) => void handle(request, response),
    await loadAssets(),
    options.pageCacheBytes ?? 256_000_000,
  );
  registerPress(press);
  const stopListening = await listenForPurges(databaseUrl, press.cache);
  const stopWorkingIndex = startWorkingIndex();
  const { mail, proxies } = readSettings();
  const handlers = { ...HOUSEKEEPING, ...PING_HANDLERS, ...emailHandlers(mail) };
  const stopWorker = startWorker(handlers, HOUSEKEEPING_TIMES, databaseUrl);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const path = url.split('?', 1)[0]!;
    // PostgreSQL stores no NUL, so no id, slug or search has one.
    if (/%00/.test(url)) return press.sendBadAddress(response);
    if (path === '/healthz') return sendHealth(response);
    if (path === '/readyz') return sendReadiness(response);
    if (path.startsWith('/media/')) return sendMediaFile(request, response, path);
    if (!development && (await press.answerBuilt(request, response, path))) return;
    const isPublicApi = PUBLIC_API.test(path);
    if (isPublicApi && request.method === 'OPTIONS') return allowFromAnywhere(response);
    if (!isPublicApi && NEWSROOM.test(url)) return answerNewsroom(request, response);
    if (path === VIEWED && request.method === 'POST') return countActivation(request, response, press);
    if (path === DISPLAY_PREFERENCES_ADDRESS && request.method === 'POST')
      return saveDisplayPreferences(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response);
    if (development) {
      press.assets = await loadAssets();
      press.cache.markAllStale();
    }
    return press.answer(request, response, url);
  }

  function answerNewsroom(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nonce = randomBytes(16).toString('base64');
    const policy = PREVIEW.test(request.url ?? '') ? PREVIEW_POLICY : newsroomPolicy(nonce, development);
    request.headers['content-security-policy'] = policy;
    request.headers['x-network-address'] = networkAddress(request, proxies);
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
    response.setHeader('content-security-policy', policy);
    return handle(request, response);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(error => {
      logger.error(error, 'could not answer');
      if (response.headersSent) return response.destroy();
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
      response.end('The paper cannot be printed just now. Try again in a moment.\n');
    });
  });
  if (!development) openFastLane(server, press);
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, port, host);

  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      // Streams stay open for as long as the server does, so they end first.
      await stopHub();
      await closeServer(server, sockets);
      await press.views.flush();
      await stopWorkingIndex();
      await stopWorker();
      await stopListening();
      await app.close();
      await closeDatabase();
    })());
  return { port, stop };
}

async function countActivation(
  request: IncomingMessage,
  response: ServerResponse,
  press: Press,
): Promise<void> {
  press.countActivation(await readShortBody(request), request.headers);
  response.writeHead(204, COMMON_HEADERS);
  response.end();
}

/** Answers a browser that asks whether a page of another site may read the API. */
function allowFromAnywhere(response: ServerResponse): void {
  response.writeHead(204, {
    ...COMMON_HEADERS,
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'If-None-Match',
    'access-control-max-age': '86400',
  });
  response.end();
}

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' });
  response.end('Readers read; nothing can be sent here.\n');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function closeServer(server: Server, sockets: Set<Socket>): Promise<void> {
  return new Promise(resolve => {
    // Also those that HTTP no longer knows: sockets on the fast lane, and upgraded ones.
    const force = setTimeout(() => sockets.forEach(socket => socket.destroy()), CLOSE_AFTER_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
