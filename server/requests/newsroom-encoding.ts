import compression from 'compression';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sent in small parts as they happen: a compressor would buffer them. */
const STREAM = /^text\/event-stream\b/;
/**
 * Contains secrets, and can be opened by a link from anywhere: the length of a compressed response could reveal them.
 */
const SECRET = /^\/(api\/auth|newsroom\/email)(\/|\?|$)/;

const compress = compression({
  filter: (request, response) =>
    !STREAM.test(String(response.getHeader('content-type'))) &&
    !SECRET.test(request.url!) &&
    compression.filter(request, response),
});

/** Lets the answer to a request be sent compressed as far as the client takes it, part by part as it is written. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  compress(request, response, () => {});
}
