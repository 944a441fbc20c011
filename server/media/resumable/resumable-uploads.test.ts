import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PART_BYTES, SENT_WHOLE_BYTES, type UploadKind } from '@/domain/media/upload-parts';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { S3Server } from '@/scripts/test/services/s3-server';
import { prisma } from '@/server/store/prisma';
import { addPicture } from '../media';
import { mediaStore } from '../stores/homes';
import { finishUpload } from './finish-upload';
import {
  cancelUpload,
  partName,
  receivePart,
  removeOldUploads,
  RESUMABLE_LIMITS,
  startUpload,
} from './resumable-uploads';

const fixture = testPaper();
const s3 = new S3Server();
let bucket: Record<string, string>;
let editor: Actor;
let other: Actor;
const now = new Date('2026-11-30T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeAll(async () => {
  bucket = await s3.start();
  editor = await fixture.paper.person('editor');
  other = await fixture.paper.person('editor');
});
afterAll(() => s3.stop());

/** A sound of a length, which is silent. */
function sound(bytes: number): Buffer {
  const file = Buffer.alloc(bytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(bytes - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  Buffer.from('01000100401f0000803e000002001000', 'hex').copy(file, 20);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes - 44, 40);
  return file;
}

const begin = (bytes: number, kind: UploadKind = 'recording', actor = editor, key = crypto.randomUUID()) =>
  startUpload(actor, { key, kind, name: 'bell.wav', bytes }, now);

const sendPart = (id: string, at: number, file: Buffer, actor = editor) =>
  receivePart(actor, { id, at }, { read: async most => file.subarray(at, at + most), now });

async function sendAll(id: string, file: Buffer): Promise<void> {
  for (let at = 0; at < file.length;) at = (await sendPart(id, at, file)).received;
}

const finish = (id: string, refuseExisting = true, actor = editor) =>
  finishUpload(actor, id, { refuseExisting, now });

async function partsOf(id: string): Promise<string[]> {
  const names = [];
  for await (const { name } of mediaStore().list(`uploads/${id}`))
    if (name.startsWith(`uploads/${id}/`)) names.push(name);
  return names;
}

async function photograph(): Promise<Buffer> {
  const pixels = Buffer.allocUnsafe(1300 * 1300 * 3).map(() => Math.floor(Math.random() * 256));
  return sharp(pixels, { raw: { width: 1300, height: 1300, channels: 3 } })
    .png()
    .toBuffer();
}

describe.each(['a folder', 'a bucket'])('A file uploaded in parts, with media in %s', home => {
  beforeAll(() => void Object.assign(process.env, home === 'a bucket' ? bucket : { MEDIA_STORE: '' }));

  it('becomes a recording with all its bytes, and leaves no part', async () => {
    const file = sound(2 * PART_BYTES + 1000);
    const { id } = await begin(file.length);
    await sendAll(id, file);
    expect(await partsOf(id)).toHaveLength(3);
    const made = await finish(id);
    expect(made).toMatchObject({
      recording: { id, kind: 'audio', bytes: file.length, originalName: 'bell.wav' },
    });
    expect(file.equals((await mediaStore().get(`${id}/recording.wav`))!)).toBe(true);
    expect(await partsOf(id)).toEqual([]);
  });

  it('becomes a picture with unchanged bytes', async () => {
    const file = await photograph();
    expect(file.length).toBeGreaterThan(PART_BYTES);
    const { id } = await begin(file.length, 'picture');
    await sendAll(id, file);
    const made = await finish(id);
    if (!('picture' in made)) throw new Error('no picture was made');
    expect(file.equals((await mediaStore().get(`${made.picture.id}/original`))!)).toBe(true);
  });
});

describe('A file uploaded in parts', () => {
  beforeAll(() => void Object.assign(process.env, { MEDIA_STORE: '' }));

  it('resumes with the same key at the missing part', async () => {
    const file = sound(PART_BYTES + 500);
    const key = crypto.randomUUID();
    const { id } = await begin(file.length, 'recording', editor, key);
    await sendPart(id, 0, file);
    expect(await begin(file.length, 'recording', editor, key)).toMatchObject({ id, received: PART_BYTES });
    await expect(begin(file.length + 1, 'recording', editor, key)).rejects.toMatchObject({
      ...{ status: 422, reason: 'key-reused' },
    });
  });

  it('stores a part once when several requests send it concurrently or again', async () => {
    const file = sound(PART_BYTES + 500);
    const { id } = await begin(file.length);
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendPart(id, 0, file)));
    expect(sent.map(({ received }) => received)).toEqual(Array.from({ length: 5 }, () => PART_BYTES));
    expect(await sendPart(id, 0, sound(PART_BYTES))).toMatchObject({ received: PART_BYTES });
    expect(await partsOf(id)).toHaveLength(1);
  });

  it('refuses a part other than the next one, and returns the expected position', async () => {
    const file = sound(3 * PART_BYTES);
    const { id } = await begin(file.length);
    await expect(sendPart(id, PART_BYTES, file)).rejects.toMatchObject({
      ...{ status: 409, reason: 'part-out-of-order', detail: { received: 0 } },
    });
  });

  it.each([0, 1, PART_BYTES - 1])(
    'refuses a part truncated after %i bytes, and stores none of it',
    async size => {
      const { id } = await begin(2 * PART_BYTES);
      const read = async () => sound(PART_BYTES).subarray(0, size);
      await expect(receivePart(editor, { id, at: 0 }, { read, now })).rejects.toMatchObject({
        ...{ status: 422, reason: 'part-of-another-size' },
      });
      expect(await partsOf(id)).toEqual([]);
    },
  );

  it('is created once by several concurrent requests, and a retry returns the same result', async () => {
    const file = sound(SENT_WHOLE_BYTES + 1);
    const { id } = await begin(file.length);
    await sendAll(id, file);
    const settled = await Promise.allSettled(Array.from({ length: 4 }, () => finish(id)));
    for (const one of settled)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ status: 409, reason: 'upload-being-made' });
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await finish(id)).toMatchObject({ recording: { id } });
    expect(await prisma().recording.count({ where: { bytes: file.length } })).toBe(1);
  });

  it('is not created before it is complete', async () => {
    const { id } = await begin(2 * PART_BYTES);
    await sendPart(id, 0, sound(2 * PART_BYTES));
    await expect(finish(id)).rejects.toMatchObject({
      ...{ status: 409, reason: 'upload-not-whole', detail: { received: PART_BYTES } },
    });
  });

  it('that the library already has is kept until the person has decided', async () => {
    const file = await photograph();
    const { id: existing } = await addPicture(editor, { bytes: file, name: 'a.png' });
    const { id } = await begin(file.length, 'picture');
    await sendAll(id, file);
    await expect(finish(id)).rejects.toMatchObject({ status: 409, reason: 'picture-exists' });
    const made = await finish(id, false);
    expect(made).toMatchObject({ picture: { width: 1300 } });
    expect('picture' in made && made.picture.id).not.toBe(existing);
  });

  it('that is neither picture nor recording is refused, and ends', async () => {
    const { id } = await begin(100);
    await sendAll(id, Buffer.alloc(100, 65));
    await expect(finish(id)).rejects.toMatchObject({ status: 415, reason: 'not-a-recording' });
    await expect(finish(id)).rejects.toMatchObject({ status: 404 });
    expect(await partsOf(id)).toEqual([]);
  });

  it('cannot be sent, finished or cancelled by anyone else', async () => {
    const file = sound(100);
    const { id } = await begin(file.length);
    await expect(sendPart(id, 0, file, other)).rejects.toMatchObject({ status: 404 });
    await sendPart(id, 0, file);
    await expect(finish(id, true, other)).rejects.toMatchObject({ status: 404 });
    await expect(cancelUpload(other, id)).rejects.toMatchObject({ status: 404 });
    const nobody: Actor = { personId: editor.personId, grants: [] };
    await expect(begin(100, 'recording', nobody)).rejects.toMatchObject({ status: 403 });
    await expect(sendPart(id, 0, file, nobody)).rejects.toMatchObject({ status: 403 });
  });

  it('leaves nothing when it is cancelled', async () => {
    const file = sound(PART_BYTES + 1);
    const { id } = await begin(file.length);
    await sendPart(id, 0, file);
    await cancelUpload(editor, id);
    expect(await partsOf(id)).toEqual([]);
    await expect(sendPart(id, PART_BYTES, file)).rejects.toMatchObject({ status: 404 });
  });

  it('is refused before it is sent when it is too large', async () => {
    await expect(begin(PICTURE_BYTES_LIMIT + 1, 'picture')).rejects.toMatchObject({ status: 413 });
    await expect(begin(2_000_000_001)).rejects.toMatchObject({ status: 413 });
  });

  it('is refused when a person has too many unfinished uploads, even when all start concurrently', async () => {
    const person = await fixture.paper.person('reporter');
    const all = Array.from({ length: RESUMABLE_LIMITS.files + 5 }, () => begin(100, 'recording', person));
    const refused = (await Promise.allSettled(all)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ reason: { status: 429, reason: 'too-many-uploads' } });
    const another = await fixture.paper.person('reporter');
    for (let count = 0; count < 6; count++) await begin(2_000_000_000, 'recording', another);
    await expect(begin(1, 'recording', another)).rejects.toMatchObject({ status: 429 });
  });

  it('is removed a day after its last part, with its parts and orphaned ones', async () => {
    const file = sound(PART_BYTES + 1);
    const { id: old } = await begin(file.length);
    await sendPart(old, 0, file);
    const { id: young } = await startUpload(
      editor,
      { key: crypto.randomUUID(), kind: 'recording', name: 'b', bytes: file.length },
      later(30),
    );
    await receivePart(
      editor,
      { id: young, at: 0 },
      { read: async most => file.subarray(0, most), now: later(30) },
    );
    const lost = partName(crypto.randomUUID(), 0);
    await mediaStore().put(lost, Buffer.of(1));
    await mediaStore().put('a-picture/original', Buffer.of(1));
    await removeOldUploads(later(25), new AbortController().signal);
    expect([await partsOf(old), await partsOf(young)]).toMatchObject([[], [partName(young, 0)]]);
    expect([await mediaStore().has(lost), await mediaStore().has('a-picture/original')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('A file uploaded in parts while the bucket is unavailable', () => {
  beforeAll(() => void Object.assign(process.env, bucket));
  afterEach(() => s3.answer());

  it('is refused with 503, and resumes with the same part', async () => {
    const file = sound(PART_BYTES + 100);
    const { id } = await begin(file.length);
    await sendPart(id, 0, file);
    await s3.refuse();
    const UNAVAILABLE = { status: 503, reason: 'media-store-unavailable' };
    await expect(sendPart(id, PART_BYTES, file)).rejects.toMatchObject(UNAVAILABLE);
    await s3.answer();
    await expect
      .poll(
        () =>
          mediaStore()
            .has('none')
            .catch(() => null),
        { timeout: 10_000 },
      )
      .toBe(false);
    await sendPart(id, PART_BYTES, file);
    await s3.refuse();
    await expect(finish(id)).rejects.toMatchObject(UNAVAILABLE);
    await s3.answer();
    await expect
      .poll(
        () =>
          mediaStore()
            .has('none')
            .catch(() => null),
        { timeout: 10_000 },
      )
      .toBe(false);
    expect(await finish(id)).toMatchObject({ recording: { id, bytes: file.length } });
  });
});
