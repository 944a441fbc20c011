import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { S3Server } from '@/scripts/test/services/s3-server';
import { mediaFolder, mediaStore } from './homes';
import type { StoredMediaFile, MediaStore } from './media-store';
import { unfinishedFile } from './unfinished-files';

const s3 = new S3Server();
let s3Environment: Record<string, string>;
beforeAll(async () => {
  s3Environment = await s3.start();
});
afterAll(() => s3.stop());

/** Sets the environment of one home, with nothing in its folder. */
function use(environment: Record<string, string>): MediaStore {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'broadsheet-media-'));
  Object.assign(process.env, { MEDIA_STORE: '', MEDIA_STORE_FROM: '', ...environment });
  return mediaStore();
}

const HOMES: [name: string, environment: () => Record<string, string>][] = [
  ['a folder', () => ({})],
  [
    'a bucket',
    () => ({ ...s3Environment, MEDIA_STORE: `${s3Environment.MEDIA_STORE}/${crypto.randomUUID()}` }),
  ],
];

/** Bytes that differ along the file. */
function bytesOf(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE((at * 2654435761) % 4294967296, at);
  return bytes;
}

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function listed(store: MediaStore, after?: string): Promise<StoredMediaFile[]> {
  const files = [];
  for await (const file of store.list(after)) files.push(file);
  return files;
}

/** Sizes around those of read pieces and written parts. */
const SIZES = [1, 1000, 1_048_575, 1_048_576, 1_048_577, 8_388_608, 8_388_609];

describe.each(HOMES)('Media in %s', (_, environment) => {
  let store: MediaStore;
  beforeEach(() => {
    store = use(environment());
  });

  it.each(SIZES)('have all bytes of a file of %i, however it was stored', async size => {
    const bytes = bytesOf(size);
    await store.put('a/original', bytes);
    await store.putStream('b/original', inChunks(bytes, 70_001));
    const unfinished = unfinishedFile(mediaFolder());
    await unfinished.write(inChunks(bytes, 300_000));
    await store.putFile('c/original', unfinished.path);
    expect(existsSync(unfinished.path)).toBe(false);
    for (const name of ['a/original', 'b/original', 'c/original']) {
      expect(await store.sizeOf(name)).toBe(size);
      expect(bytes.equals((await store.get(name))!)).toBe(true);
      const opened = (await store.open(name))!;
      expect(opened.size).toBe(size);
      expect(bytes.equals(await buffer(opened.stream))).toBe(true);
    }
  });

  it('are sent in ranges, with the size of the whole', async () => {
    const bytes = bytesOf(5_000_000);
    await store.put('a/recording.mp4', bytes);
    for (const [start, end] of [
      [0, 0],
      [10, 99],
      [1_048_570, 1_048_580],
      [100, 4_999_999],
      [4_999_999, 4_999_999],
    ] as const) {
      const { size, stream } = (await store.open('a/recording.mp4', { start, end }))!;
      expect(size).toBe(5_000_000);
      expect(bytes.subarray(start, end + 1).equals(await buffer(stream))).toBe(true);
    }
  });

  it('do not contain files that were not stored', async () => {
    expect(await store.has('none/original')).toBe(false);
    expect(await store.sizeOf('none/original')).toBeNull();
    expect(await store.get('none/original')).toBeNull();
    expect(await store.open('none/original')).toBeNull();
    expect(await store.open('none/original', { start: 0, end: 9 })).toBeNull();
    expect(await listed(store)).toEqual([]);
    await store.remove('none');
  });

  it.each([1000, 9_000_000, 18_000_000])(
    'store nothing of a file that breaks off after %i bytes',
    async size => {
      async function* broken() {
        yield* inChunks(bytesOf(size), 100_000);
        throw new Error('lost');
      }
      await expect(store.putStream('a/original', broken())).rejects.toThrow('lost');
      expect(await store.has('a/original')).toBe(false);
      expect(await listed(store)).toEqual([]);
    },
  );

  it('contain one complete file after two are stored concurrently under one name', async () => {
    const [one, other] = [bytesOf(9_000_000), Buffer.alloc(9_500_000, 1)];
    await Promise.all([store.put('a/original', one), store.putStream('a/original', inChunks(other, 65_536))]);
    const found = (await store.get('a/original'))!;
    expect(found.equals(one) || found.equals(other)).toBe(true);
  });

  it('contain no file below a removed name, and all others', async () => {
    const below = Array.from({ length: 20 }, (__, at) => `a/${at}.avif`);
    for (const name of [...below, 'ab/original', 'b/original']) await store.put(name, bytesOf(8));
    await store.remove('a');
    await store.remove('b/original');
    expect((await listed(store)).map(({ name }) => name)).toEqual(['ab/original']);
  });

  it('are listed in byte order, from any name on, without unfinished ones', async () => {
    const names = ['a/16x9-320-5-5.avif', 'a/original', 'ab/original', 'b/320.avif', 'b/original'];
    for (const [size, name] of names.entries()) await store.put(name, bytesOf(size + 1));
    await unfinishedFile(mediaFolder()).write(inChunks(bytesOf(10), 10));
    const files = names.map((name, at) => ({ name, size: at + 1 }));
    expect(await listed(store)).toEqual(files);
    for (const [at, name] of names.entries()) expect(await listed(store, name)).toEqual(files.slice(at + 1));
    expect(await listed(store, 'a/a')).toEqual(files.slice(1));
  });

  it('are listed completely when they take several pages', async () => {
    const names = Array.from({ length: 505 }, (__, at) => `${String(at).padStart(5, '0')}/original`);
    for (let at = 0; at < names.length; at += 50)
      await Promise.all(names.slice(at, at + 50).map(name => store.put(name, Buffer.of(1))));
    expect((await listed(store)).map(({ name }) => name)).toEqual(names);
  });
});

describe('A media store in a bucket that does not answer', () => {
  const UNAVAILABLE = { status: 503, reason: 'media-store-unavailable', detail: { retryAfter: 5 } };
  let store: MediaStore;
  beforeEach(async () => {
    store = use({ ...s3Environment, MEDIA_STORE: `${s3Environment.MEDIA_STORE}/${crypto.randomUUID()}` });
    await store.put('a/original', bytesOf(3_000_000));
    return () => s3.answer();
  });

  const VERBS: [string, (of: MediaStore) => Promise<unknown>][] = [
    ['put', of => of.put('b/original', bytesOf(10))],
    ['putStream', of => of.putStream('b/original', inChunks(bytesOf(9_000_000), 65_536))],
    ['remove', of => of.remove('a')],
    ['has', of => of.has('a/original')],
    ['sizeOf', of => of.sizeOf('a/original')],
    ['get', of => of.get('a/original')],
    ['open', of => of.open('a/original')],
    ['list', of => listed(of)],
    ['removeUnfinished', of => of.removeUnfinished(new Date())],
  ];

  it('refuses all operations with 503 and a time to retry, and works when it is back', async () => {
    await s3.refuse();
    for (const [verb, run] of VERBS)
      expect([verb, await run(store).catch((error: unknown) => error)]).toMatchObject([verb, UNAVAILABLE]);
    await s3.answer();
    await expect.poll(() => store.has('a/original').catch(() => null), { timeout: 10_000 }).toBe(true);
    expect(await store.has('b/original')).toBe(false);
  });

  it('delays a read for 6 s at most while it hangs, then refuses the next immediately', async () => {
    await s3.hang();
    const began = performance.now();
    await expect(store.has('a/original')).rejects.toMatchObject(UNAVAILABLE);
    expect(performance.now() - began).toBeLessThan(6000);
    const then = performance.now();
    const many = await Promise.allSettled(Array.from({ length: 100 }, () => store.open('a/original')));
    expect(many.every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - then).toBeLessThan(1000);
  });

  it('ends a file with an error when the transfer stalls midway', async () => {
    const { stream } = (await store.open('a/original'))!;
    await s3.refuse();
    await expect(buffer(stream)).rejects.toMatchObject(UNAVAILABLE);
  });

  it.each([
    ['without the bucket', { MEDIA_STORE: 's3://no-such-bucket' }],
    ['with a wrong key', { AWS_SECRET_ACCESS_KEY: 'wrong' }],
    ['with an unknown key', { AWS_ACCESS_KEY_ID: 'UNKNOWN' }],
  ])('refuses to store and to read %s', async (_, environment) => {
    const other = use({ ...s3Environment, ...environment });
    await expect(other.put('a/original', bytesOf(9))).rejects.toMatchObject(UNAVAILABLE);
    await expect(other.open('a/original')).rejects.toMatchObject(UNAVAILABLE);
    Object.assign(process.env, s3Environment);
  });
});

describe('A media store that moves from a folder to a bucket', () => {
  let former: MediaStore;
  let store: MediaStore;
  beforeEach(async () => {
    store = use({
      ...s3Environment,
      MEDIA_STORE: `${s3Environment.MEDIA_STORE}/${crypto.randomUUID()}`,
      MEDIA_STORE_FROM: 'folder',
    });
    const { MEDIA_STORE } = process.env;
    Object.assign(process.env, { MEDIA_STORE: '', MEDIA_STORE_FROM: '' });
    former = mediaStore();
    Object.assign(process.env, { MEDIA_STORE, MEDIA_STORE_FROM: 'folder' });
    await former.put('a/original', Buffer.from('of before'));
    return () => s3.answer();
  });

  it('has the files of both, and stores new ones in the bucket', async () => {
    await store.put('b/original', Buffer.from('new'));
    expect([await store.has('a/original'), await former.has('b/original')]).toEqual([true, false]);
    expect(String(await store.get('a/original'))).toBe('of before');
    expect(String(await buffer((await store.open('a/original', { start: 3, end: 8 }))!.stream))).toBe(
      'before',
    );
  });

  it('removes a file from both', async () => {
    await store.put('a/original', Buffer.from('copied'));
    await store.remove('a');
    expect([await store.has('a/original'), await former.has('a/original')]).toEqual([false, false]);
  });

  it('serves earlier files even while the bucket does not answer, and reports others as unavailable', async () => {
    await s3.refuse();
    expect(String(await store.get('a/original'))).toBe('of before');
    await expect(store.get('b/original')).rejects.toMatchObject({ reason: 'media-store-unavailable' });
  });
});

it('Files in a folder are listed in byte order even where one folder’s name starts with another’s', async () => {
  const store = use({});
  for (const name of ['a/original', 'a-b/original']) await store.put(name, Buffer.of(1));
  expect((await listed(store)).map(({ name }) => name)).toEqual(['a-b/original', 'a/original']);
  expect((await listed(store, 'a-b/original')).map(({ name }) => name)).toEqual(['a/original']);
});

it('The SDK is not loaded for media in a folder', () => {
  const statics = ['homes', 's3-service', 's3-store', 's3-upload'].map(file =>
    readFileSync(`server/media/stores/${file}.ts`, 'utf8'),
  );
  for (const text of statics) expect(text).not.toMatch(/^import (?!type\b)[^;]*'@aws-sdk/m);
});
