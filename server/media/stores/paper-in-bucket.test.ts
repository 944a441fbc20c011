import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { recordingAddress, type Recording } from '@/domain/media/recording';
import { copyTemplate } from '@/scripts/test/database';
import { makePublic } from '@/scripts/test/media-server';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { testSound } from '@/scripts/test/recording';
import { S3Server } from '@/scripts/test/services/s3-server';
import { openBackup } from '@/server/backup/kept-backups';
import { restoreBackup } from '@/server/backup/restore-backup';
import { takeBackup } from '@/server/backup/take-backup';
import { folderTarget } from '@/server/backup/target';
import { examine } from '@/server/doctor/doctor';
import { sendReadiness } from '@/server/health/health';
import { addPicture } from '@/server/media/media';
import { addRecording } from '@/server/media/recordings';
import { Press } from '@/server/press/press';
import { requestHandler } from '@/server/requests/request-handler';
import { prisma } from '@/server/store/prisma';
import { diskStore } from './disk-store';
import { whyUnusable } from './examine-store';
import { homeNamed, mediaHomes, mediaStore, storeAt } from './homes';

const MIGRATIONS = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

const fixture = testPaper();
const s3 = new S3Server();
const sound = testSound();
let editor: Actor;
let pictureId: string;
let recording: Recording;
let server: Server;

beforeAll(async () => {
  Object.assign(process.env, await s3.start());
  editor = await fixture.paper.person('editor');
  pictureId = await testPicture(1200, 800);
  recording = await addRecording(editor, { name: 'bell.wav', chunks: pieces(sound) });
  await makePublic(pictureId);
  await makePublic(recording.id);
  server = await listen(
    requestHandler({
      press: new Press(async () => ({ status: 404, headers: {}, body: '' }), new Map(), 10_000_000),
      newsroom: async (_, response) => void response.end(),
      canViewUnpublished: async () => false,
      networkAddressOf: () => '127.0.0.1',
      ...{ publicHost: null, newsroomHost: null, development: false },
    }),
  );
});
afterEach(async () => {
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
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await s3.stop();
});

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const one = createServer(handle);
  await new Promise<void>(resolve => one.listen(0, '127.0.0.1', resolve));
  return one;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

async function readiness(): Promise<unknown> {
  const one = await listen(
    (_, response) => void sendReadiness(response, { isLocal: false, isStopping: false }),
  );
  const answer = await fetch(`http://127.0.0.1:${(one.address() as AddressInfo).port}`);
  one.close();
  return answer.json();
}

async function faults(): Promise<string[]> {
  const found = [];
  for await (const { table, rule } of examine()) if (/MEDIA|Media|Recording/.test(table)) found.push(rule);
  return found;
}

describe('A paper whose media are in a bucket', () => {
  it('has no media file on the disk of its process', () => {
    const folder = join(process.env.DATA_DIR!, 'media');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile());
    expect(files).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  });

  it('sends pictures and ranges of recordings as immutable files', async () => {
    const picture = await get(`/media/${pictureId}/640.webp`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(picture.headers.get('cache-control')).toContain('immutable');
    const etag = picture.headers.get('etag')!;
    expect((await get(`/media/${pictureId}/640.webp`, { 'if-none-match': etag })).status).toBe(304);
    const part = await get(recordingAddress(recording), { range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${sound.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(100, 200))).toBe(true);
    const whole = await get(recordingAddress(recording));
    expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true);
  });

  it('sends the pictures that are cached while the bucket does not answer, and 503 for others', async () => {
    const cached = `/media/${pictureId}/320.webp`;
    expect((await get(cached)).status).toBe(200);
    await s3.refuse();
    expect((await get(cached)).status).toBe(200);
    for (const path of [`/media/${pictureId}/480.webp`, recordingAddress(recording)]) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    }
  });

  it('stores nothing of an upload that the bucket did not accept', async () => {
    await s3.refuse();
    const [pictures, recordings] = [await prisma().media.count(), await prisma().recording.count()];
    const REFUSED = { status: 503, reason: 'media-store-unavailable' };
    await expect(testPicture(300, 200)).rejects.toMatchObject(REFUSED);
    const again = addRecording(editor, { name: 'bell.wav', chunks: pieces(sound) });
    await expect(again).rejects.toMatchObject(REFUSED);
    expect([await prisma().media.count(), await prisma().recording.count()]).toEqual([pictures, recordings]);
    const unfinished = join(process.env.DATA_DIR!, 'media', '.unfinished');
    expect(readdirSync(unfinished)).toEqual([]);
  });

  it('stores no form of a picture whose original does not fit', async () => {
    const filesNow = async () => {
      const names: string[] = [];
      for await (const { name } of mediaStore().list()) names.push(name);
      return names;
    };
    const [files, pictures] = [await filesNow(), await prisma().media.count()];
    const pixels = { width: 1000, height: 600, channels: 3, background: '#ff0000' } as const;
    const bytes = await sharp({ create: pixels }).png({ compressionLevel: 0 }).toBuffer();
    s3.roomFor = bytes.length - 1;
    const added = addPicture(editor, { bytes, name: 'red.png' });
    await expect(added).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await filesNow()).toEqual(files);
    expect(await prisma().media.count()).toBe(pictures);
  });

  it('is backed up, and restored into another prefix of the bucket or into a folder', async () => {
    const target = folderTarget(mkdtempSync(join(tmpdir(), 'broadsheet-backup-')));
    const source = { databaseUrl: process.env.DATABASE_URL!, dataDir: process.env.DATA_DIR! };
    const options = { ...source, media: mediaStore(), target, key: null, version: '0.0.0' };
    const { name, manifest } = await takeBackup(options);
    expect(manifest.missing).toEqual([]);
    const other = homeNamed(`${process.env.MEDIA_STORE}-restored`);
    const folder = diskStore(mkdtempSync(join(tmpdir(), 'broadsheet-restored-')));
    for (const media of [storeAt(other), folder]) {
      const ownerUrl = await copyTemplate(inject('templateUrl'));
      const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-restored-'));
      const place = { ownerUrl, dataDir, media, target, key: null, migrations: MIGRATIONS };
      await restoreBackup(await openBackup(target, name), place);
      for (const file of [`${pictureId}/original`, `${recording.id}/recording.wav`])
        expect(await media.get(file)).toEqual(await mediaStore().get(file));
    }
  });

  it('has a doctor that reports lost files, public access, and a store that does not answer', async () => {
    expect(await faults()).toEqual([]);
    expect(await readiness()).toMatchObject({ status: 'ready', mediaStore: 'ready' });
    s3.isPublic = true;
    expect(await faults()).toEqual(['media-store-public']);
    s3.isPublic = false;
    const lost = await testPicture(100, 80);
    await mediaStore().remove(lost);
    expect(await faults()).toEqual(['file-missing']);
    await prisma().media.delete({ where: { id: lost } });
    await s3.refuse();
    expect(await faults()).toEqual(['media-store-unavailable']);
  });

  it('is ready while the bucket does not answer, and reports that', async () => {
    await s3.refuse();
    const state = async () => ((await readiness()) as { mediaStore: string }).mediaStore;
    await expect.poll(state, { timeout: 10_000 }).toBe('away');
    expect(await readiness()).toMatchObject({ status: 'ready', mediaStore: 'away' });
  });
});

const WRONG: [string, Record<string, string>, RegExp | null][] = [
  ['with its bucket and key', {}, null],
  ['without the bucket', { MEDIA_STORE: 's3://no-such-bucket' }, /^s3:\/\/no-such-bucket .*no such bucket/],
  ['with a wrong secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }, /AWS_SECRET_ACCESS_KEY/],
  ['with an unknown key', { AWS_ACCESS_KEY_ID: 'UNKNOWN' }, /AWS_ACCESS_KEY_ID/],
  // It may be only temporary.
  ['while the service does not answer', { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' }, null],
];

describe('A start', () => {
  it.each(WRONG)('%s reports settings that can never work', async (_, environment, message) => {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    const why = await whyUnusable(mediaHomes().to);
    process.env = before;
    if (message) expect(why).toMatch(message);
    else expect(why).toBeNull();
  });
});
