import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { S3Server } from '@/scripts/test/services/s3-server';
import { prisma } from '@/server/store/prisma';
import { diskStore } from './disk-store';
import { homeNamed, storeAt } from './homes';
import type { MediaStore } from './media-store';
import { CopyDiffers, moveMedia, MoveProgress } from './move-media';

testPaper();
const s3 = new S3Server();
let address: string;
beforeAll(async () => {
  const environment = await s3.start();
  // The media of the paper are in the folder.
  Object.assign(process.env, { ...environment, MEDIA_STORE: '' });
  address = environment.MEDIA_STORE!;
});
afterAll(() => s3.stop());

let dataDir: string;
let folderPath: string;
let folder: MediaStore;
let bucket: MediaStore;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-move-'));
  folderPath = join(dataDir, 'media');
  folder = diskStore(folderPath);
  bucket = storeAt(homeNamed(`${address}/${crypto.randomUUID()}`));
});

const NAMES = Array.from({ length: 11 }, (_, at) => `${String(at).padStart(3, '0')}/original`);

async function fill(store: MediaStore): Promise<void> {
  for (const name of NAMES) await store.put(name, Buffer.from(`the bytes of ${name}`));
  await store.put('large/recording.mp4', Buffer.alloc(9_000_000, 7));
}

async function contentOf(store: MediaStore): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for await (const { name } of store.list()) content[name] = (await store.get(name))!.toString('base64');
  return content;
}

describe('A move', () => {
  it.each([
    ['a folder to a bucket', () => ({ from: folder, to: bucket })],
    ['a bucket to a folder', () => ({ from: bucket, to: folder })],
  ])('from %s copies every file, leaves those of before, and copies none again', async (_, places) => {
    const { from, to } = places();
    await fill(from);
    const before = await contentOf(from);
    expect(await moveMedia({ from, to })).toMatchObject({ files: 12, copied: 12, damaged: [] });
    expect(await contentOf(to)).toEqual(before);
    expect(await contentOf(from)).toEqual(before);
    expect(await moveMedia({ from, to })).toMatchObject({ files: 12, copied: 0 });
  });

  it('that is killed resumes where it stopped, with the same result', async () => {
    await fill(folder);
    const names = { from: 'folder', to: 's3://a' };
    for (let kills = 0; kills < 3; kills++) {
      const progress = new MoveProgress(dataDir, names);
      const killed = moveMedia({
        ...{ from: folder, to: bucket, after: await progress.after() },
        async onMoved(name) {
          await progress.save(name);
          throw new Error('killed');
        },
      });
      await expect(killed).rejects.toThrow('killed');
    }
    const progress = new MoveProgress(dataDir, names);
    expect(await progress.after()).not.toBe('');
    expect(await new MoveProgress(dataDir, { from: 'folder', to: 's3://b' }).after()).toBe('');
    // One batch was left; earlier ones are not repeated.
    const { files } = await moveMedia({ from: folder, to: bucket, after: await progress.after() });
    expect(files).toBeLessThan(5);
    await progress.end();
    expect(await progress.after()).toBe('');
    expect(await contentOf(bucket)).toEqual(await contentOf(folder));
  });

  it('starts again when its progress cannot be read', async () => {
    writeFileSync(join(dataDir, 'media-move'), '{"from":');
    expect(await new MoveProgress(dataDir, { from: 'folder', to: 's3://a' }).after()).toBe('');
  });

  it('replaces a file of the same size that differs, and a truncated one', async () => {
    await fill(folder);
    await bucket.put(NAMES[0]!, Buffer.from(`THE BYTES OF ${NAMES[0]}`));
    await bucket.put(NAMES[1]!, Buffer.from('the'));
    expect(await moveMedia({ from: folder, to: bucket })).toMatchObject({ copied: 12 });
    expect(await contentOf(bucket)).toEqual(await contentOf(folder));
  });

  it('keeps a file of the new home that matches its recorded digest, and reports one that was already damaged', async () => {
    const id = await testPicture(60, 40);
    const name = `${id}/original`;
    const original = (await storeAt('folder').get(name))!;
    await bucket.put(name, original);
    await folder.put(name, Buffer.concat([original, Buffer.of(0)]));
    expect(await moveMedia({ from: folder, to: bucket })).toMatchObject({ copied: 0, damaged: [] });
    expect(original.equals((await bucket.get(name))!)).toBe(true);
    await bucket.remove(name);
    appendFileSync(join(folderPath, name), '!');
    expect(await moveMedia({ from: folder, to: bucket })).toMatchObject({ copied: 1, damaged: [name] });
    await prisma().media.delete({ where: { id } });
  });

  it('does not bring back a file that is removed while it is copied', async () => {
    await fill(folder);
    const to: MediaStore = {
      ...bucket,
      async putStream(name, chunks) {
        await bucket.putStream(name, chunks);
        if (name === NAMES[3]) await folder.remove(name);
      },
    };
    await moveMedia({ from: folder, to });
    expect(await bucket.has(NAMES[3]!)).toBe(false);
    expect(await bucket.has(NAMES[4]!)).toBe(true);
  });

  it('stops at a corrupt copy, and removes it', async () => {
    await fill(folder);
    const to: MediaStore = {
      ...bucket,
      putStream: (name, chunks) =>
        name === NAMES[2] ? bucket.put(name, Buffer.of(1)) : bucket.putStream(name, chunks),
    };
    await expect(moveMedia({ from: folder, to })).rejects.toThrow(CopyDiffers);
    expect(await bucket.has(NAMES[2]!)).toBe(false);
  });

  it('stops while the bucket does not answer, and resumes when it is back', async () => {
    await fill(folder);
    await s3.refuse();
    await expect(moveMedia({ from: folder, to: bucket })).rejects.toMatchObject({
      reason: 'media-store-unavailable',
    });
    await s3.answer();
    await expect.poll(() => bucket.has('none').catch(() => null), { timeout: 10_000 }).toBe(false);
    await moveMedia({ from: folder, to: bucket });
    expect(await contentOf(bucket)).toEqual(await contentOf(folder));
  });
});
