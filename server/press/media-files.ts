import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaStore, pictureForm } from '../media';
import { COMMON_HEADERS } from './headers';

const ADDRESS = /^\/media\/([A-Za-z0-9-]{1,64})\/(\d{2,4})\.(avif|webp|jpg)$/;
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Sends one form of a picture as a file that browsers keep for ever; makes it first if nobody asked before. */
export async function sendMediaFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [, id, width, format] = ADDRESS.exec(path) ?? [];
  const name = id && format ? await pictureForm(id, Number(width), format) : null;
  const file = name ? await mediaStore().open(name) : null;
  if (!file || !format) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...COMMON_HEADERS });
    response.end('There is no such picture.\n');
    return;
  }
  const etag = `"${name}"`;
  const headers = {
    ...COMMON_HEADERS,
    'content-type': TYPES[format]!,
    'cache-control': 'public, max-age=31536000, immutable',
    etag,
  };
  if (request.headers['if-none-match'] === etag || request.method === 'HEAD') {
    file.stream.destroy();
    response.writeHead(request.method === 'HEAD' ? 200 : 304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': file.size });
  file.stream.on('error', () => response.destroy());
  file.stream.pipe(response);
}
