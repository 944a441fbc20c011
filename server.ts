import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import next from 'next';
import { revertHandlers } from './server/audit/revert/run';
import { verificationHandlers } from './server/audit/verify/nightly';
import { emailSecret } from './server/people/email-secret';
import { emailHandlers } from './server/email/delivery';
import { deskHandlers } from './server/paper/desks/merge-desks';
import { erasureHandlers } from './server/media/erase-pictures';
import { frontHandlers } from './server/fronts/front-jobs';
import { pictureHandlers } from './server/media/made-ahead';
import { networkAddress } from './server/http/network-address';
import { archiveExportHandlers } from './server/archive/export-jobs';
import { BACKUP_TIMES, backupHandlers } from './server/backup/backup-jobs';
import { stopChildren } from './server/jobs/children';
import { importHandlers } from './server/imports/import-jobs';
import { HOUSEKEEPING, HOUSEKEEPING_TIMES } from './server/housekeeping';
import { startScheduleVerification } from './server/stories/schedule/verify-schedules';
import { startSchedules } from './server/stories/schedule/schedules';
import { startWorker } from './server/jobs/worker';
import { stopHub } from './server/live/hub';
import { directUrl } from './server/store/direct-url';
import { loadAssets } from './server/press/files/assets';
import { forgottenPasswordHandlers } from './server/people/passwords/forgotten-password';
import { isStaff } from './server/people/session-cookie';
import { isPreviewed } from './server/preview/preview-cookie';
import type { Hosts } from './server/requests/hosts';
import { Press } from './server/press/press';
import { registerCdn, registerPress } from './server/press/purge/purge';
import { listenForPurges } from './server/press/purge/purge-listener';
import { nextPageSource } from './server/requests/next-page-source';
import { answerCommitsDirectly } from './server/requests/direct-commits';
import { inOrder } from './server/requests/in-order';
import { requestHandler } from './server/requests/request-handler';
import { stopDecoding } from './server/media/decoding/decoder';
import { startWorkingIndex } from './server/search/working-index';
import { ownMetrics } from './server/health/metrics';
import { MetricsPeers } from './server/metrics/peers';
import { startLoopMonitor } from './server/metrics/event-loop';
import { Sampling } from './server/operation/sampling';
import { CDN_TIMES, CdnPurges, endWithoutCdn } from './server/cdn/cdn-purges';
import { readSettings } from './server/settings';
import { closeDatabase } from './server/store/database';
import { ReadReplica, registerReplica } from './server/store/replica';
import { translationHandlers } from './server/translations/compare';
import { machineTranslationHandlers } from './server/translations/machine/run';
import { pingHandlers } from './server/syndication/pings';
import { webhookHandlers } from './server/webhooks/deliver';
import { stopWork } from './server/work/pool';

/** The settings of the server itself; all others are read from the environment. */
export interface ServerOptions extends Hosts {
  port: number;
  host: string;
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

/** How long a process that stops still takes requests, and announces the end of each connection. */
const DRAIN_MS = 1000;
const DRAIN_CHECK_MS = 20;
const CLOSE_AFTER_MS = 7000;
/** Longer than proxies in front keep connections that they do not use. */
const KEEP_ALIVE_MS = 65_000;
/** A process that still has the CDN, and stops now, tells it of younger purges itself. */
const CDN_LEFT_MS = 60_000;
/** A server that listens at these also listens at 127.0.0.1. */
const ANY_HOST = new Set(['0.0.0.0', '::']);
/** Some 2,500 pages. */
const PAGE_CACHE_BYTES = 80_000_000;

/** Starts Next with the press in front of it, and listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, publicHost, newsroomHost, development } = options;
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true });
  // Next listens for upgrades, by which it reloads pages under development. Otherwise it gets a server that has none, so
  // that a request to upgrade is answered like any other instead of being cut off.
  const httpServer = development ? server : createServer();
  const app = next({ dev: development, dir: import.meta.dirname, quiet: !development, httpServer });
  await app.prepare();
  const handle = app.getRequestHandler();
  const press = new Press(
    nextPageSource((request, response) => void handle(request, response)),
    await loadAssets(),
    options.pageCacheBytes ?? PAGE_CACHE_BYTES,
  );
  registerPress(press);
  const waitUntilIdle = () => press.waitUntilIdle();
  const { mail, proxies, privateHubs, metricsToken, backupDir, cdn, exportsSpans, replicaUrl } =
    readSettings();
  const readReplica = replicaUrl ? new ReadReplica(process.env.DATABASE_URL!, replicaUrl) : null;
  registerReplica(readReplica);
  readReplica?.start();
  const stopListening = await listenForPurges(directUrl(), press);
  const stopWorkingIndex = startWorkingIndex(waitUntilIdle);
  const stopSpans = exportsSpans ? (await import('./server/tracing/export-spans')).exportSpans() : null;
  const cdnPurges = cdn && new CdnPurges(cdn);
  if (cdnPurges) registerCdn(cdnPurges);
  else await endWithoutCdn(CDN_LEFT_MS);
  const own = cluster.isWorker ? await listenAlone() : null;
  const ownAddress = {
    ...(own?.address ?? { host: ANY_HOST.has(host) ? '127.0.0.1' : host, port }),
    publicHost,
  };
  const handlers = {
    ...HOUSEKEEPING,
    ...frontHandlers,
    ...pictureHandlers,
    ...translationHandlers,
    ...machineTranslationHandlers,
    ...pingHandlers(privateHubs),
    ...emailHandlers(mail, emailSecret),
    ...deskHandlers,
    ...erasureHandlers,
    ...forgottenPasswordHandlers,
    ...verificationHandlers(ownAddress),
    ...revertHandlers,
    ...backupHandlers(backupDir),
    ...importHandlers,
    ...archiveExportHandlers,
    ...cdnPurges?.handlers(),
    ...webhookHandlers(privateHubs),
  };
  const times = [...HOUSEKEEPING_TIMES, ...(backupDir ? BACKUP_TIMES : []), ...(cdn ? CDN_TIMES : [])];
  const stopWorker = startWorker(handlers, times, directUrl(), waitUntilIdle);
  const stopSchedules = startSchedules();
  const stopScheduleVerification = startScheduleVerification(ownAddress);
  const stopLoopMonitor = startLoopMonitor();
  const sampling = new Sampling(press);
  await sampling.start();

  let isStopping = false;
  const answer = requestHandler({
    press,
    newsroom: answerCommitsDirectly(handle),
    canViewUnpublished: async ({ headers: { cookie } }, mediaId) =>
      (await isStaff(cookie)) || isPreviewed(cookie, mediaId),
    networkAddressOf: request => networkAddress(request, proxies),
    ...{ publicHost, newsroomHost },
    metricsToken,
    ...(cluster.isWorker && { metricsPeers: metricsPeers(press) }),
    development,
    isStopping: () => isStopping,
  });
  const answerInOrder = inOrder((request, response) => {
    // Node then sends `Connection: close`.
    if (isStopping) response.shouldKeepAlive = false;
    answer(request, response);
  });
  server.on('request', answerInOrder);
  own?.server.on('request', answerInOrder);
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listenAt(server, port, host);

  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      isStopping = true;
      // Streams are open as long as the server is, so they end first.
      await stopHub();
      press.coverage.stop();
      await drain(server, sockets);
      await closeServer(server, sockets);
      own?.server.close();
      own?.server.closeAllConnections();
      press.stop();
      await press.views.flush();
      await stopWorkingIndex();
      await stopSchedules();
      await stopScheduleVerification();
      stopLoopMonitor();
      await sampling.stop();
      await stopWorker();
      await cdnPurges?.settle();
      stopChildren();
      await stopListening();
      await readReplica?.stop();
      await app.close();
      await stopWork();
      await stopSpans?.();
      stopDecoding();
      await closeDatabase();
    })());
  return { port, stop };
}

/** The processes that share the port with this one, for which any of them answers. */
function metricsPeers(press: Press): MetricsPeers {
  return new MetricsPeers(
    {
      send: message => process.connected && process.send?.(message),
      onMessage: listener => process.on('message', listener),
    },
    () => ownMetrics(press),
  );
}

/**
 * A server at a port that no other process shares, so that this process can request its own pages where several share
 * the port of readers.
 */
async function listenAlone(): Promise<{ server: Server; address: { host: string; port: number } }> {
  const server = createServer();
  const host = '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port: 0, exclusive: true }, () => resolve());
  });
  return { server, address: { host, port: (server.address() as AddressInfo).port } };
}

/** Without IPv6 the default host is that of IPv4. */
async function listenAt(server: Server, port: number, host: string): Promise<void> {
  try {
    await listen(server, port, host);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (host !== '::' || !/^(EAFNOSUPPORT|EADDRNOTAVAIL|EINVAL)$/.test(code)) throw error;
    await listen(server, port, '0.0.0.0');
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Waits until no connection is left, for a bounded time, and for a moment at which none comes. */
async function drain(server: Server, sockets: Set<Socket>): Promise<void> {
  for (let waited = 0; sockets.size && waited < DRAIN_MS; waited += DRAIN_CHECK_MS)
    await new Promise(resolve => setTimeout(resolve, DRAIN_CHECK_MS));
  // Connections that wait to be accepted would be reset. A turn of the event loop accepts them first, and others come
  // while it answers.
  let isQuiet = false;
  const notQuiet = () => void (isQuiet = false);
  server.on('connection', notQuiet).on('request', notQuiet);
  const until = performance.now() + DRAIN_MS;
  while (!isQuiet && performance.now() < until) {
    isQuiet = true;
    await new Promise(resolve => setImmediate(resolve));
  }
}

function closeServer(server: Server, sockets: Set<Socket>): Promise<void> {
  return new Promise(resolve => {
    // Also upgraded ones, which HTTP no longer tracks.
    const force = setTimeout(() => sockets.forEach(socket => socket.destroy()), CLOSE_AFTER_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
