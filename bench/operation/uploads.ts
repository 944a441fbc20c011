import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { PART_BYTES } from '@/domain/media/upload-parts';
import { pause, type Installation } from './installation';

const GIVE_UP_MS = 90_000;

/** Uploads a picture in one request. @returns the status and the answer */
export async function upload({ first, headers }: Installation, picture: Buffer): Promise<string> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(picture)], 'night.jpg', { type: 'image/jpeg' }));
  const answer = await fetch(`${first.url}/api/newsroom/media?again=1`, {
    method: 'POST',
    headers,
    body: form,
  });
  return `${answer.status} ${(await answer.text()).slice(0, 200)}`;
}

/**
 * Uploads a picture in parts, and retries refused requests, as a browser does.
 * @returns the last refusal before it succeeded; empty without one
 * @throws Error when it does not succeed in time
 */
export async function uploadInParts({ first, headers }: Installation, picture: Buffer): Promise<string> {
  let refusal = '';
  const deadline = performance.now() + GIVE_UP_MS;
  const send = async (method: string, path: string, body: string | Buffer): Promise<string> => {
    while (performance.now() < deadline) {
      const answer = await fetch(`${first.url}/api/newsroom/uploads${path}`, {
        method,
        headers: {
          ...headers,
          origin: first.url,
          'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
        },
        body: typeof body === 'string' ? body : new Uint8Array(body),
        signal: AbortSignal.timeout(20_000),
      }).catch((error: unknown) => String(error));
      if (typeof answer !== 'string' && answer.ok) return answer.text();
      refusal =
        typeof answer === 'string' ? answer : `${answer.status} ${(await answer.text()).slice(0, 200)}`;
      await pause(500);
    }
    throw new Error(`an upload in parts did not succeed: ${refusal}`);
  };
  const about = { key: randomUUID(), kind: 'picture', name: 'night.jpg', bytes: picture.length };
  const { upload: begun } = JSON.parse(await send('POST', '', JSON.stringify(about))) as {
    upload: { id: string };
  };
  for (let at = 0; at < picture.length; at += PART_BYTES)
    await send('PUT', `/${begun.id}/parts?at=${at}`, picture.subarray(at, at + PART_BYTES));
  await send('POST', `/${begun.id}/file?again=1`, '');
  return refusal;
}

/** A picture that does not compress: half a megabyte for 900 pixels of width. */
export function noise(width = 900): Promise<Buffer> {
  const pixels = Buffer.allocUnsafe(width * 900 * 3).map(() => Math.floor(Math.random() * 256));
  return sharp(pixels, { raw: { width, height: 900, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}
