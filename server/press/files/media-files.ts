import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CropRatio, PictureFormat } from '@/domain/media/media';
import { RECORDING_MIMES } from '@/domain/media/recording';
import { mediaStore, pictureCrop, pictureForm } from '@/server/media/media';
import { sharePicture } from '@/server/media/share/share-picture';
import { byteRange } from './byte-range';
import { COMMON_HEADERS, FILE_POLICY } from '../headers';

const FORM = /^\/media\/([A-Za-z0-9-]{1,64})\/(\d{2,4})\.(avif|webp|jpg)$/;
const CROP =
  /^\/media\/([A-Za-z0-9-]{1,64})\/(16x9|4x3|1x1|3x2)-(\d{1,4})-(\d{1,3}-\d{1,3})\.(avif|webp|jpg)$/;
const SHARED = /^\/media\/share\/([A-Za-z0-9-]{1,64})\.([\w-]{16})\.jpg$/;
const RECORDING = /^\/media\/([A-Za-z0-9-]{1,64})\/recording(?:\.([a-z0-9]{3,4}))?$/;

const FILE_HEADERS = { ...COMMON_HEADERS, 'content-security-policy': FILE_POLICY };

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  ...RECORDING_MIMES,
};

/** The name in the media store of the file at this address, made on first demand; null for unknown addresses. */
async function offeredAt(path: string): Promise<string | null> {
  const form = FORM.exec(path);
  if (form) return pictureForm(form[1]!, Number(form[2]), form[3] as PictureFormat);
  const shared = SHARED.exec(path);
  if (shared) return sharePicture(shared[1]!, shared[2]!);
  const recording = RECORDING.exec(path);
  if (recording) return recordingNamed(recording[1]!, recording[2]);
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

/** A recording lies under its type, which an address of the newsroom leaves out. */
async function recordingNamed(id: string, extension: string | undefined): Promise<string | null> {
  for (const candidate of extension ? [extension] : Object.keys(RECORDING_MIMES)) {
    const name = `${id}/recording.${candidate}`;
    if (Object.hasOwn(RECORDING_MIMES, candidate) && (await mediaStore().has(name))) return name;
  }
  return null;
}

/** Sends one form of a picture or a recording, or the part of it that is asked for, as a file that never changes. */
export async function sendMediaFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const name = await offeredAt(path);
  const size = name ? await mediaStore().sizeOf(name) : null;
  if (!name || size === null) return sendNothing(response);
  const etag = `"${name}"`;
  const headers = {
    ...FILE_HEADERS,
    'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)]!,
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const sameFile = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = sameFile ? byteRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...FILE_HEADERS, 'content-range': `bytes */${size}` });
    response.end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD') return void response.end();
  const file = await mediaStore().open(name, range ?? undefined);
  if (!file) return void response.destroy();
  file.stream.on('error', () => response.destroy());
  // A reader who leaves must not keep the file open.
  response.on('close', () => file.stream.destroy());
  file.stream.pipe(response);
}

function sendNothing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...FILE_HEADERS });
  response.end('There is no such file.\n');
}
