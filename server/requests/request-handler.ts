import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { streamedStory } from '@/domain/story/address';
import { DISPLAY_PREFERENCES_ADDRESS } from '@/domain/paper/display-preferences';
import { originOf } from '@/server/http/request-origin';
import { logger, requestId, runWithRequestId } from '@/server/log';
import { newsroomOrigin, publicOrigin } from '@/server/origins';
import { runWithOrigin } from '@/server/store/audit/origin';
import { isClientAbort } from '@/server/store/availability';
import { logOutage } from '@/server/store/outage';
import { saveDisplayPreferences } from './save-display-preferences';
import { loadAssets } from '@/server/press/files/assets';
import { BUILT_PATH, builtFile } from '@/server/press/files/built-files';
import { MEDIA_PATH } from '@/domain/media/media';
import { isStoreUnavailable } from '@/server/media/stores/media-store';
import { MediaFiles } from '@/server/media/serving/media-files';
import { hasNul, pageName } from '@/server/press/cache/page-name';
import {
  COMMON_HEADERS,
  FILE_POLICY,
  newsroomPolicy,
  previewPolicy,
  REQUEST_TARGET_HEADER,
  sharedPreviewPolicy,
} from '@/server/press/headers';
import { sendHealth, sendReadersReadiness, sendReadiness } from '@/server/health/health';
import { siteAt, type Hosts, type Site } from './hosts';
import { sendMetrics } from '@/server/health/metrics';
import type { MetricsPeers } from '@/server/metrics/peers';
import { compressAnswer } from './newsroom-encoding';
import { Overloaded } from '@/server/limits/concurrency-limit';
import { send, type Press } from '@/server/press/press';
import { readShortBody } from '@/server/http/read-body';

/** Where a reader's browser reports that it shows a prerendered page. */
const VIEWED = '/viewed';
/** The public API, whose responses are finished pages like all others. */
const PUBLIC_API = /^\/api\/v1(?!\/(newsroom|ingest)(\/|\?|$))(\/|$)/;
/** A page that is not public yet, in a frame of the composer. */
const PREVIEW = /^\/newsroom\/((stories|fronts|look)\/[^/]+|imports\/[^/]+\/items\/\d+)\/preview(\?|$)/;
/** The same page for a reviewer outside the newsroom. */
const SHARED_PREVIEW = /^\/newsroom\/preview\//;
const SIGN_IN = /^\/api\/auth\//;
const NEWSROOM = /^\/(newsroom|api|_next|__next)(\/|$|\?)/;
/**
 * Urgent changes, which publish, withdraw, move or correct a story, or launch a front: a person is waiting, and so are
 * readers.
 */
const ACTION = /^\/api\/newsroom\/(stories\/[^/]+\/(actions|correction)|fronts\/[^/]+\/launches)$/;
const NEWSROOM_PAGE = /^\/newsroom(\/|$|\?)/;
const METRICS = '/metrics';
/** For the load balancer of readers; that of the newsroom requests `/readyz`. */
const READERS_READY = '/readyz/readers';
const HEALTH = /^\/(healthz|readyz(\/readers)?)$/;

/** Methods of the newsroom. Next fails on others, such as TRACE. */
const NEWSROOM_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const RETRY_AFTER_SECONDS = 5;

export interface RequestHandlerOptions extends Hosts {
  press: Press;
  /** Answers requests for the newsroom. */
  newsroom(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Whether the request comes from someone who may see this picture or recording although it is not public. */
  canViewUnpublished(request: IncomingMessage, mediaId: string): Promise<boolean>;
  /** The address of the client behind our proxies. */
  networkAddressOf(request: IncomingMessage): string;
  /** The token that requests for metrics must have; without it, metrics are off. */
  metricsToken?: string | null;
  /** The processes that share the port with this one. */
  metricsPeers?: MetricsPeers;
  development: boolean;
  /** Whether the process is shutting down, so that load balancers stop sending requests to it. */
  isStopping?(): boolean;
}

/** Answers every request: from the press if it is cached, otherwise by routing its address. */
export function requestHandler(options: RequestHandlerOptions) {
  const { press, newsroom, canViewUnpublished, networkAddressOf, metricsToken, metricsPeers, development } =
    options;
  const media = new MediaFiles({ cache: press.cache, canViewUnpublished });

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (namesTwoHosts(request)) return sendText(response, 400, 'Duplicate Host header.');
    const site = siteAt(request.headers.host, options);
    const hasPages = site === 'public' || site === 'both';
    if (hasPages && isRead(request) && !development && press.sendReady(request, response, request.url!))
      return;
    runWithRequestId(randomUUID(), () => {
      answer(request, response, site).catch(error => sendFailure(response, error));
    });
  };

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    site: Site | null,
  ): Promise<void> {
    const url = request.url!;
    const path = url.split('?', 1)[0]!;
    if (HEALTH.test(path)) return sendState(request, response, path);
    if (path === METRICS && metricsToken)
      return sendMetrics(request, response, { token: metricsToken, press, peers: metricsPeers });
    if (!site) return sendText(response, 421, 'This host does not serve the paper.');
    if (isBroken(url, path)) return sendBadAddress(response);
    // Next's image optimiser is not used: pictures are files that are made once.
    if (path === '/_next/image') return sendText(response, 404, 'Not found.');
    if (path.startsWith(MEDIA_PATH)) return media.answer(request, response, path);
    if (path.startsWith(BUILT_PATH) && !development) {
      const built = await builtFile(path);
      return built ? send(request, response, built) : sendText(response, 404, 'Not found.');
    }
    const isPublicApi = PUBLIC_API.test(path);
    const isNewsroom = !isPublicApi && NEWSROOM.test(url);
    if (site !== 'both' && site !== (isNewsroom ? 'newsroom' : 'public'))
      return sendElsewhere(request, response, isNewsroom);
    if (isPublicApi && request.method === 'OPTIONS') return allowFromAnywhere(response);
    if (isNewsroom) {
      if (NEWSROOM_METHODS.includes(request.method!)) return answerNewsroom(request, response);
      return sendText(response, 405, 'Method not allowed.', { allow: NEWSROOM_METHODS.join(', ') });
    }
    if (request.method === 'POST' && path === VIEWED) return countActivation(request, response, press);
    if (request.method === 'POST' && path === DISPLAY_PREFERENCES_ADDRESS)
      return saveDisplayPreferences(request, response);
    if (!isRead(request)) return sendText(response, 405, 'Method not allowed.', { allow: 'GET, HEAD' });
    const followed = streamedStory(path);
    if (followed && pageName(url) !== null)
      return press.coverage.follow(
        request,
        response,
        decodeURIComponent(followed),
        networkAddressOf(request),
      );
    if (development) {
      press.assets = await loadAssets();
      press.cache.markAllStale();
      if (press.sendReady(request, response, url)) return;
    }
    return press.answer(request, response, url);
  }

  function sendState(request: IncomingMessage, response: ServerResponse, path: string): void | Promise<void> {
    const isStopping = options.isStopping?.() ?? false;
    if (path === '/healthz') return sendHealth(response);
    if (path === READERS_READY) return sendReadersReadiness(response, isStopping);
    return sendReadiness(response, { isLocal: isLocal(request), isStopping });
  }

  function answerNewsroom(request: IncomingMessage, response: ServerResponse): Promise<void> {
    compressAnswer(request, response);
    response.setHeader('x-request-id', requestId()!);
    const nonce = randomBytes(16).toString('base64');
    const policy = policyOf(request.url!, nonce);
    request.headers['content-security-policy'] = policy;
    request.headers['x-network-address'] = networkAddressOf(request);
    request.headers[REQUEST_TARGET_HEADER] = request.url;
    // There are no server actions; Next would log each request for one as an error.
    delete request.headers['next-action'];
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
    response.setHeader('content-security-policy', policy);
    // The routes of next-auth set this for only some of their responses; all other routes do for each.
    if (SIGN_IN.test(request.url!)) response.setHeader('cache-control', 'no-store');
    const origin = originOf(request, networkAddressOf(request));
    const answer = () => runWithOrigin(origin, () => newsroom(request, response));
    return isRead(request) ? answer() : press.change(answer, ACTION.test(request.url!));
  }

  function policyOf(url: string, nonce: string): string {
    if (SHARED_PREVIEW.test(url)) return sharedPreviewPolicy(nonce);
    return PREVIEW.test(url) ? previewPolicy(nonce) : newsroomPolicy(nonce, development);
  }
}

/** Whether a request has two Host fields: Node reads the first, a proxy may read the other (RFC 9112, 3.2). */
function namesTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts > 1;
}

/** Whether this is a malformed address that only programs request; people get a page. */
function isBroken(url: string, path: string): boolean {
  if (PUBLIC_API.test(path)) return pageName(url) === null;
  return (NEWSROOM.test(url) || path.startsWith(MEDIA_PATH)) && (hasNul(url) || !isDecodable(path));
}

/** Whether the percent-encoded bytes of a path are UTF-8. Next answers 500 to others. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function sendBadAddress(response: ServerResponse): void {
  response.writeHead(400, {
    ...COMMON_HEADERS,
    'content-type': 'application/problem+json',
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
  });
  response.end(
    `${JSON.stringify({ type: 'about:blank', status: 400, title: 'bad-address', reason: 'bad-address' })}\n`,
  );
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Whether the request comes from a process of this machine itself: a proxy adds the client's address. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  return /^(::1|(::ffff:)?127\.)/.test(remoteAddress) && !headers['x-forwarded-for'] && !headers.forwarded;
}

/** Redirects a browser to the host of the page; requests with a body are not redirected. */
function sendElsewhere(request: IncomingMessage, response: ServerResponse, isNewsroom: boolean): void {
  const url = request.url!;
  const isPage = isNewsroom ? NEWSROOM_PAGE.test(url) : url.startsWith('/');
  if (!isRead(request) || !isPage) return sendText(response, 421, 'This page is at another host.');
  // The bare host, typed rather than followed from a page, leads to the newsroom.
  const isTyped = url === '/' && request.headers['sec-fetch-site'] === 'none';
  const location = isTyped ? '/newsroom' : (isNewsroom ? newsroomOrigin() : publicOrigin()) + url;
  sendText(response, 307, 'This page is at another host.', { location });
}

function sendFailure(response: ServerResponse, error: unknown): void {
  if (isClientAbort(error)) return void response.destroy();
  const isLoad = error instanceof Overloaded;
  if (isLoad) logger.warn('reached the render limit');
  // The media store logs that it does not answer.
  else if (!isStoreUnavailable(error) && !logOutage(error)) logger.error(error, 'could not answer a request');
  if (response.headersSent) return void response.destroy();
  const seconds = isLoad ? error.retryAfterSeconds : RETRY_AFTER_SECONDS;
  sendText(response, 503, 'This page is not available at the moment. Try again shortly.', {
    'retry-after': String(seconds),
  });
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(`${text}\n`);
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

/** Answers a CORS preflight request for the API. */
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
