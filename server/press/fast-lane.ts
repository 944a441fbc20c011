import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { encodingFor } from './cache/content-encoding';
import { bareForm, notModified, type FinishedPage, type Form } from './cache/page';
import type { ViewSigns } from './views';

/** Headers with which a request is not a plain one for a page, or not the last of its connection. */
const NOT_PLAIN =
  /\r\n(?:content-length|transfer-encoding|upgrade|expect|connection:[^\r]*close|range|[ \t])/i;
const ACCEPT_ENCODING = /\r\naccept-encoding: *([^\r]*)\r/i;
const IF_NONE_MATCH = /\r\nif-none-match: *([^\r]*)\r/i;
const HOST = /\r\nhost: *[^\r]/i;

const USER_AGENT = /\r\nuser-agent: *([^\r]*)\r/i;
const COOKIE = /\r\ncookie: *([^\r]*)\r/i;
const PURPOSE = /\r\n(?:sec-purpose|purpose|x-moz): *([^\r]*)\r/i;
const IDLE_MS = 65_000;

/** The bytes of an answer, whole, good for one second: its Date is in it. */
interface Wire {
  second: number;
  bytes: Buffer;
}

const wires = new WeakMap<Form, Wire>();

/** What the lane needs of the press. */
export interface Lane {
  /** The page at this address if it can be sent at once to a reader with these cookies. */
  ready(url: string, cookies: string | undefined): FinishedPage | undefined;
  /** Told of each page of a story that is sent. */
  countView(page: FinishedPage, signs: ViewSigns): void;
}

/**
 * Answers plain requests for finished pages on the socket itself, which costs a third of what `node:http` does. A
 * request that is not plain in every respect, or whose page is not ready, goes to the HTTP server with its
 * connection, untouched.
 */
export function openFastLane(server: Server, lane: Lane): void {
  const [toHttp] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (!toHttp) throw new Error('The server does not take connections');
  const waiting = new Set<Socket>();
  server.keepAliveTimeout = IDLE_MS;
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => serve(socket, lane, toHttp.bind(server), waiting));
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    closeIdle();
    for (const socket of waiting) socket.end();
  };
}

function serve(socket: Socket, lane: Lane, toHttp: (socket: Socket) => void, waiting: Set<Socket>): void {
  const onData = (chunk: Buffer) => {
    const answer = answerTo(chunk.toString('latin1'), lane);
    if (!answer) return leave(chunk);
    if (socket.write(answer)) return;
    // Somebody asks faster than she reads.
    socket.pause();
    socket.once('drain', () => socket.resume());
  };
  const onTimeout = () => socket.destroy();
  const onError = () => socket.destroy();
  const onClose = () => waiting.delete(socket);
  const leave = (chunk: Buffer) => {
    socket.off('data', onData).off('timeout', onTimeout).off('error', onError).off('close', onClose);
    socket.setTimeout(0);
    waiting.delete(socket);
    socket.pause();
    socket.unshift(chunk);
    toHttp(socket);
    socket.resume();
  };
  waiting.add(socket);
  socket.setNoDelay(true);
  socket.setTimeout(IDLE_MS);
  socket.on('data', onData).on('timeout', onTimeout).on('error', onError).on('close', onClose);
}

/** The answer to exactly one whole, plain GET for a page that is ready; else undefined. */
function answerTo(request: string, lane: Lane): Buffer | undefined {
  if (!request.startsWith('GET /')) return undefined;
  const end = request.indexOf('\r\n\r\n');
  if (end < 0 || end + 4 !== request.length) return undefined;
  const space = request.indexOf(' ', 4);
  if (!request.startsWith(' HTTP/1.1\r\n', space)) return undefined;
  const head = request.slice(space, end + 2);
  const cookie = COOKIE.exec(head)?.[1];
  const page = lane.ready(request.slice(4, space), cookie);
  if (!page) return undefined;
  if (NOT_PLAIN.test(head) || !HOST.test(head)) return undefined;
  if (page.storyId)
    lane.countView(page, {
      userAgent: USER_AGENT.exec(head)?.[1],
      cookie,
      purpose: PURPOSE.exec(head)?.[1],
    });
  const form = page.forms[encodingFor(ACCEPT_ENCODING.exec(head)?.[1])];
  const known = page.status === 200 && notModified(IF_NONE_MATCH.exec(head)?.[1], form.etag);
  return known ? wireOf(bareForm(form), 304) : wireOf(form, page.status);
}

const REASONS: Record<number, string> = {
  200: 'OK',
  301: 'Moved Permanently',
  304: 'Not Modified',
  404: 'Not Found',
  410: 'Gone',
};

let now = { second: 0, date: '' };

function wireOf(form: Form, status: number): Buffer {
  const second = Math.floor(Date.now() / 1000);
  const kept = wires.get(form);
  if (kept?.second === second) return kept.bytes;
  if (now.second !== second) now = { second, date: new Date(second * 1000).toUTCString() };
  let head = `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n`;
  for (let at = 0; at < form.headers.length; at += 2)
    head += `${form.headers[at]}: ${form.headers[at + 1]}\r\n`;
  head += `Date: ${now.date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${IDLE_MS / 1000}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), form.body]);
  wires.set(form, { second, bytes });
  return bytes;
}
