import { Agent, request } from 'node:http';
import type { RequestBody } from './bodies';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * Sends a request unchanged, including methods that `fetch` refuses.
 * @returns the status; 0 when the connection ended without one or no answer came in time
 */
export function sendRequest(
  url: string,
  method: string,
  headers: Record<string, string>,
  sent?: RequestBody,
): Promise<number> {
  const timeoutMs = /\/events$/.test(url) ? 300 : 60_000;
  return new Promise(resolve => {
    const body = sent && Buffer.from(sent.body);
    const length = body && { 'content-length': String(body.length) };
    const outgoing = request(url, {
      agent,
      method,
      headers: { ...headers, ...sent?.headers, ...length },
      signal: AbortSignal.timeout(timeoutMs),
    });
    outgoing.on('response', response => {
      response.on('error', () => resolve(response.statusCode!));
      response.on('end', () => resolve(response.statusCode!));
      response.resume();
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        outgoing.destroy();
        resolve(response.statusCode!);
      }
    });
    outgoing.on('error', () => resolve(0));
    outgoing.end(body);
  });
}
