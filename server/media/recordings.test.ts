import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { recordingAddress, type Recording } from '@/domain/media/recording';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { BEGINNINGS, testSound } from '@/scripts/test/recording';
import { answerApi } from '@/server/syndication/api/answer';
import { makePublic, mediaServer } from '@/scripts/test/media-server';
import { chunksOf } from '@/server/http/read-body';
import { answerReader } from '@/server/site/answer';
import { removeUnfinishedMedia } from './media';
import { addRecording } from './recordings';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const sound = testSound();
const get = mediaServer();
let editor: Actor;
let recording: Recording;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
const takeIn = (actor: Actor, bytes: Uint8Array, name = 'bell') =>
  addRecording(actor, { name, chunks: inPieces(bytes) });
const mediaFiles = () => {
  const folder = join(process.env.DATA_DIR!, 'media');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
};

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  recording = await takeIn(editor, sound, 'bell.wav');
  await makePublic(recording.id);
});

describe('An uploaded recording', () => {
  const KINDS = { mp3: 'audio', m4a: 'audio', ogg: 'audio', wav: 'audio', mp4: 'video', webm: 'video' };
  it.each(Object.entries(KINDS))(
    'is recognised as %s by its bytes, whatever its name',
    async (type, kind) => {
      const made = await takeIn(editor, BEGINNINGS[type]!, 'photo.jpg');
      expect(made).toMatchObject({ kind, originalName: 'photo.jpg', bytes: BEGINNINGS[type]!.length });
      expect(recordingAddress(made)).toBe(`/media/${made.id}/recording.${type}`);
    },
  );

  const REFUSED: [string, Buffer, number, string][] = [
    ['nothing', Buffer.alloc(0), 422, 'no-file'],
    ['text', Buffer.from('no sound at all'), 415, 'not-a-recording'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 415, 'not-a-recording'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'not-a-recording'],
  ];
  it.each(REFUSED)('is refused when it is %s, and leaves no file', async (_, bytes, status, reason) => {
    const before = mediaFiles();
    await expect(takeIn(editor, bytes)).rejects.toMatchObject({ status, reason });
    expect(mediaFiles()).toEqual(before);
  });

  it('leaves no file when the upload breaks off', async () => {
    const before = mediaFiles();
    let isStarted = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isStarted) controller.error(new Error('aborted'));
        else controller.enqueue(sound.subarray(0, 2000));
        isStarted = true;
      },
    });
    const incoming = addRecording(editor, { name: 'bell.wav', chunks: chunksOf(body) });
    await expect(incoming).rejects.toMatchObject({ status: 400, reason: 'broken-body' });
    expect(mediaFiles()).toEqual(before);
  });

  it.each(ROLES)('is accepted from a %s', async role => {
    const actor = await fixture.paper.person(role);
    expect(await takeIn(actor, BEGINNINGS.wav!)).toMatchObject({ kind: 'audio' });
  });

  it('is refused from a person without a role', async () => {
    const nobody: Actor = { personId: editor.personId, grants: [] };
    await expect(takeIn(nobody, sound)).rejects.toMatchObject({ status: 403 });
  });
});

describe('A recording that is played', () => {
  it('is sent whole, offers ranges, and is immutable', async () => {
    for (const path of [recordingAddress(recording), recordingAddress({ id: recording.id })]) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'audio/wav',
        'content-length': String(sound.length),
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=31536000, s-maxage=600, immutable',
      });
      expect(Buffer.from(await answer.arrayBuffer()).equals(sound)).toBe(true);
    }
  });

  it('is sent in the requested range', async () => {
    const answer = await get(recordingAddress(recording), { range: 'bytes=100-199' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes 100-199/${sound.length}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(sound.subarray(100, 200))).toBe(true);
  });

  it('has no range behind its end', async () => {
    const answer = await get(recordingAddress(recording), { range: `bytes=${sound.length}-` });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe(`bytes */${sound.length}`);
  });

  it('is sent whole when the range refers to another version of the file', async () => {
    const path = recordingAddress(recording);
    const etag = (await get(path, {}, 'HEAD')).headers.get('etag')!;
    const range = 'bytes=0-9';
    expect((await get(path, { range, 'if-range': etag })).status).toBe(206);
    expect((await get(path, { range, 'if-range': '"another"' })).status).toBe(200);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  });

  it('is served at no other address, nor are the files of pictures', async () => {
    for (const path of [
      `/media/${recording.id}/recording.mp3`,
      `/media/${recording.id}/recording.constructor`,
      `/media/${recording.id}/incoming`,
      '/media/none/recording',
    ])
      expect((await get(path)).status).toBe(404);
  });
});

describe('A story with a recording', () => {
  const read = async (address: string) => {
    const url = new URL(address, 'https://paper.example');
    return answerReader(url.pathname, url.searchParams, now);
  };
  const feed = async (address: string) => {
    const answer = await read(address);
    return answer.kind === 'file' ? String(answer.file.body) : '';
  };

  it('has it on its page, in every feed and in the API', async () => {
    const { editionId, sectionId } = fixture.paper;
    const attrs = {
      media: recording.id,
      title: 'A bell',
      caption: '',
      credit: '',
      transcript: 'Ding.\nDong.',
    };
    const id = await publishStory(editor, {
      editionId,
      at: now,
      fields: { slug: 'bell', headline: 'The bell', kicker: 'K', sectionId },
      content: [{ type: 'audio', attrs }],
    });
    const url = `https://paper.example/media/${recording.id}/recording.wav`;
    expect(await read('/news/2026/11/24/bell')).toMatchObject({
      view: { recordings: { [recording.id]: `/media/${recording.id}/recording.wav` } },
    });
    expect(await feed('/feed.xml')).toContain(
      `<enclosure url="${url}" type="audio/wav" length="${sound.length}"/>`,
    );
    expect(await feed('/feed.atom')).toContain(
      `<link rel="enclosure" type="audio/wav" href="${url}" length="${sound.length}" title="A bell"/>`,
    );
    const { items } = JSON.parse(await feed('/feed.json')) as { items: { attachments: unknown }[] };
    expect(items[0]?.attachments).toEqual([
      { url, mime_type: 'audio/wav', size_in_bytes: sound.length, title: 'A bell' },
    ]);
    const api = await answerApi(`/stories/${id}`, new URLSearchParams(), now);
    expect(JSON.parse(String(api?.body))).toMatchObject({
      associations: [{ type: 'audio', renditions: [{ href: url, sizeInBytes: sound.length }] }],
    });
  });
});

it('The file of a recording whose process was killed during the scan is removed after a day', async () => {
  const before = mediaFiles();
  const folder = join(process.env.DATA_DIR!, 'media', '.unfinished');
  const [old, young] = ['of-a-killed-process', 'being-scanned'].map(name => join(folder, name));
  for (const path of [old!, young!]) writeFileSync(path, 'sound');
  const dayAgo = Date.now() - 24 * 3_600_000;
  utimesSync(old!, dayAgo / 1000 - 60, dayAgo / 1000 - 60);
  await removeUnfinishedMedia(new Date(dayAgo));
  expect(mediaFiles()).toEqual([...before, '.unfinished/being-scanned'].sort());
});
