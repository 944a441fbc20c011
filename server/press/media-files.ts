import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CropRatio, PictureFormat } from '@/domain/media';
import { mediaStore, pictureCrop, pictureForm } from '../media';
import { sharePicture } from '../share-picture';
import { COMMON_HEADERS } from './headers';

const FORM = /^\/media\/([A-Za-z0-9-]{1,64})\/(\d{2,4})\.(avif|webp|jpg)$/;
const CROP =
  /^\/media\/([A-Za-z0-9-]{1,64})\/(16x9|4x3|1x1|3x2)-(\d{1,4})-(\d{1,3}-\d{1,3})\.(avif|webp|jpg)$/;
const SHARED = /^\/media\/share\/([A-Za-z0-9-]{1,64})\.([\w-]{16})\.jpg$/;

const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** The name in the media store of what this address offers, made now if nobody asked before; null for all others. */
async function offeredAt(path: string): Promise<string | null> {
  const form = FORM.exec(path);
  if (form) return pictureForm(form[1]!, Number(form[2]), form[3] as PictureFormat);
  const shared = SHARED.exec(path);
  if (shared) return sharePicture(shared[1]!, shared[2]!);
  const crop = CROP.exec(path);
  if (!crop) return null;
  const [, id, ratio, width, focus, format] = crop;
  return pictureCrop(id!, {
    ratio: ratio as CropRatio,
    width: Number(width),
    focus: focus!,
    format: format as PictureFormat,
  });
}

/** Sends one form of a picture as a file that browsers keep for ever. */
export async function sendMediaFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const name = await offeredAt(path);
  const file = name ? await mediaStore().open(name) : null;
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...COMMON_HEADERS });
    response.end('There is no such picture.\n');
    return;
  }
  const etag = `"${name}"`;
  const headers = {
    ...COMMON_HEADERS,
    'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)]!,
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
