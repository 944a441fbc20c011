import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { offeredWidths, pictureAddress, type PictureFormat } from '@/domain/media/media';
import { PART_BYTES } from '@/domain/media/upload-parts';
import type { TestServer } from '@/scripts/test/server';
import { watchMemory, type Memory } from './memory';

/** What the library and the composer show first of a new picture. */
export const FIRST_FORMS: [number, PictureFormat][] = [
  [320, 'webp'],
  [960, 'webp'],
];
/** All that readers are offered of a large picture, and the JPEG for machines. */
export const ALL_FORMS: [number, PictureFormat][] = [
  ...offeredWidths(6000).map((width): [number, PictureFormat] => [width, 'avif']),
  [960, 'jpg'],
];
const POLL_MS = 20;

/** Seconds from the end of the upload; `sent` is the duration of the upload itself. */
export interface Uploaded {
  sent: number;
  answered: number;
  usable: number;
  complete: number;
  memory: Memory;
}

/** Uploads a picture in parts as a browser does, and waits until it is usable and until all of its forms are there. */
export async function uploadAndWait(
  { url, pid, databaseUrl }: TestServer,
  headers: Record<string, string>,
  bytes: Buffer,
): Promise<Uploaded> {
  const send = async (method: string, path: string, body?: BodyInit, more = {}) => {
    const response = await fetch(`${url}${path}`, { method, headers: { ...headers, ...more }, body });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const stopWatching = watchMemory(pid);
  const began = performance.now();
  const start = { key: randomUUID(), kind: 'picture', name: 'photograph.jpg', bytes: bytes.length };
  const json = { 'content-type': 'application/json' };
  const begun = await send('POST', '/api/newsroom/uploads', JSON.stringify(start), json);
  const { upload } = (await begun.json()) as { upload: { id: string } };
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    const part = new Blob([new Uint8Array(bytes.subarray(at, at + PART_BYTES))]);
    await send('PUT', `/api/newsroom/uploads/${upload.id}/parts?at=${at}`, part);
  }
  const ended = performance.now();
  const seconds = () => (performance.now() - ended) / 1000;
  const made = await send('POST', `/api/newsroom/uploads/${upload.id}/file?again=1`);
  const { picture } = (await made.json()) as { picture: { id: string } };
  const answered = seconds();
  const load = async (forms: [number, PictureFormat][]) => {
    for (const [width, format] of forms)
      await (await send('GET', pictureAddress(picture.id, width, format))).arrayBuffer();
  };
  await load(FIRST_FORMS);
  const usable = seconds();
  await untilMade(databaseUrl, picture.id);
  await load(ALL_FORMS);
  const complete = seconds();
  return { sent: (ended - began) / 1000, answered, usable, complete, memory: stopWatching() };
}

/** Waits until no job that makes forms of the picture is left. */
async function untilMade(databaseUrl: string, id: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const jobs = 'SELECT FROM graphile_worker.jobs WHERE key = $1';
  while ((await client.query(jobs, [`make-picture-forms:${id}`])).rowCount) await wait(POLL_MS);
  await client.end();
}
