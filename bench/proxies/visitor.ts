import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Decoded. */
  body: string;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The local address that it comes from. */
  localAddress?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Sends a request to a port of this machine, with any headers, including `host`.
 * @returns status 0 when the connection ended without an answer
 */
export function send(port: number, path: string, sending: Sending = {}, limitMs = 30_000): Promise<Answer> {
  const { method = 'GET', headers = {}, body, localAddress } = sending;
  return new Promise(resolve => {
    const none = () => resolve({ status: 0, headers: {}, body: '' });
    const timeout = AbortSignal.timeout(limitMs);
    const to = { port, host: '127.0.0.1', path, method, headers, localAddress };
    const outgoing = request({ ...to, agent, signal: timeout });
    outgoing.on('error', none);
    // A proxy may accept the upgrade.
    outgoing.on('upgrade', (_, socket) => void socket.destroy());
    outgoing.on('response', response => {
      buffer(response).then(bytes => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: decoded(bytes, headers['content-encoding']) });
      }, none);
    });
    outgoing.end(body);
  });
}

/**
 * Opens an event stream.
 * @returns milliseconds until its first bytes arrive; null on failure or when none arrive within 10 s
 */
export function firstEventMs(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<number | null> {
  const began = performance.now();
  return new Promise(resolve => {
    const outgoing = request({ port, host: '127.0.0.1', path, headers });
    const finish = (ms: number | null) => {
      clearTimeout(timer);
      outgoing.destroy();
      resolve(ms);
    };
    const timer = setTimeout(() => finish(null), 10_000);
    outgoing.on('error', () => finish(null));
    outgoing.on('response', response => {
      if (response.statusCode !== 200) return finish(null);
      response.on('error', () => {});
      response.once('data', () => finish(performance.now() - began));
    });
    outgoing.end();
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (!bytes.length) return '';
  if (encoding === 'br') return brotliDecompressSync(bytes).toString('latin1');
  if (encoding === 'gzip') return gunzipSync(bytes).toString('latin1');
  return bytes.toString('latin1');
}
