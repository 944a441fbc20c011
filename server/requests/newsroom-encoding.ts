import compression from 'compression';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sent in small parts as they happen: a compressor would buffer them. */
const STREAM = /^text\/event-stream\b/;
/** Pages with secrets that any link can open: the length of a compressed response could reveal the secrets. */
const SECRET = /^\/(api\/auth|newsroom\/email)(\/|\?|$)/;

const compress = compression({
  filter: (request, response) =>
    !STREAM.test(String(response.getHeader('content-type'))) &&
    !SECRET.test(request.url!) &&
    compression.filter(request, response),
});

/** Compresses the response as far as the client accepts it, part by part as it is written. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  compress(request, response, () => {});
}
