import { describe, expect, it } from 'vitest';
import { testSound } from '@/scripts/test/recording';
import { seeded } from '@/scripts/test/hostile/texts';
import type { EditableFile } from './editable-file';
import { stripRecording } from './strip';

const latin = (text: string) => Buffer.from(text, 'latin1');
const big = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const little = (value: number) => Buffer.from(big(value)).reverse();

function editable(bytes: Buffer): EditableFile {
  return {
    size: bytes.length,
    read: async (at, length) => Buffer.from(bytes.subarray(at, at + length)),
    async write(at, part) {
      if (at < 0 || at + part.length > bytes.length) throw new RangeError('Written outside of the file');
      bytes.set(part, at);
    },
  };
}

async function stripped(bytes: Buffer, extension: string): Promise<Buffer> {
  const copy = Buffer.from(bytes);
  await stripRecording(editable(copy), extension);
  expect(copy.length).toBe(bytes.length);
  return copy;
}

/** Metadata that a device may have written: location, name, serial number, owner. */
const SECRETS = ['+22.2855+114.1577/', 'Pocket 9', 'SN-0042-77', 'Qiu Lan'];
const secrets = SECRETS.join('\0');
const SOUND = latin('~~sound that is played~~');

const box = (type: string, ...content: Buffer[]) => {
  const inner = Buffer.concat(content);
  return Buffer.concat([big(inner.length + 8), latin(type), inner]);
};
const handler = (kind: string) =>
  box('hdlr', Buffer.alloc(8), latin(kind), Buffer.alloc(12), latin(`${secrets}\0`));

function track(kind: string, chunk: number, size: number): Buffer {
  const samples = box(
    'stbl',
    box('stsd', Buffer.alloc(8)),
    box('stsc', big(0), big(1), big(1), big(2), big(1)),
    box('stsz', big(0), big(0), big(2), big(4), big(size - 4)),
    box('stco', big(0), big(1), big(chunk)),
  );
  const media = box('mdia', box('mdhd', Buffer.alloc(24)), handler(kind), box('minf', samples));
  return box('trak', box('tkhd', Buffer.alloc(84)), box('udta', latin(secrets)), media);
}

function mp4(): Buffer {
  const start = box('ftyp', latin('isom\0\0\0\0isom'));
  const data = box('mdat', SOUND, latin(secrets));
  const sound = start.length + 8;
  const movie = box(
    'moov',
    box('mvhd', Buffer.alloc(100)),
    track('soun', sound, SOUND.length),
    track('meta', sound + SOUND.length, secrets.length),
    box('udta', box('\xa9xyz', latin(secrets))),
    box('meta', latin(secrets)),
  );
  return Buffer.concat([start, data, movie, box('uuid', latin(secrets))]);
}

function mp3(): Buffer {
  const frame = Buffer.concat([latin('TXXX'), big(secrets.length), Buffer.alloc(2), latin(secrets)]);
  const head = Buffer.concat([
    latin('ID3\x04\0\0'),
    Buffer.from([0, 0, frame.length >> 7, frame.length & 0x7f]),
  ]);
  const sound = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), SOUND]);
  const items = latin(secrets);
  const footer = Buffer.concat([
    latin('APETAGEX'),
    little(2000),
    little(items.length + 32),
    little(1),
    Buffer.alloc(12),
  ]);
  const last = Buffer.concat([latin('TAG'), latin('Qiu Lan').subarray(0, 30), Buffer.alloc(118)]);
  return Buffer.concat([head, frame, sound, items, footer, last]);
}

function wav(): Buffer {
  const sound = testSound(64);
  const chunk = (name: string, content: Buffer) =>
    Buffer.concat([latin(name), little(content.length), content]);
  const odd = latin(`${secrets}${secrets.length % 2 ? '' : '!'}`);
  return Buffer.concat([
    sound,
    chunk('bext', odd),
    Buffer.alloc(1),
    chunk('LIST', latin(secrets)),
    chunk('data', SOUND),
  ]);
}

function oggPage(serial: number, segments: number[], content: Buffer): Buffer {
  const head = Buffer.concat([latin('OggS\0\0'), Buffer.alloc(8), little(serial), little(0), little(0)]);
  return Buffer.concat([head, Buffer.from([segments.length, ...segments]), content]);
}

/** An Ogg file whose comments go over two pages. */
function ogg(first: string, mark: string): Buffer {
  const comments = Buffer.concat([
    latin(mark),
    little(4),
    latin('Qiu '),
    little(1),
    little(400),
    latin(secrets.padEnd(400, '.')),
    Buffer.from([1]),
  ]);
  const rest = comments.length - 255;
  return Buffer.concat([
    oggPage(7, [20], latin(first.padEnd(20, '\0'))),
    oggPage(7, [255], comments.subarray(0, 255)),
    oggPage(7, [rest, SOUND.length], Buffer.concat([comments.subarray(255), SOUND])),
  ]);
}

function webm(): Buffer {
  const element = (id: number[], content: Buffer) =>
    Buffer.concat([Buffer.from([...id, 0x40 | (content.length >> 8), content.length & 0xff]), content]);
  const unknown = Buffer.from([1, 255, 255, 255, 255, 255, 255, 255]);
  const cluster = Buffer.concat([Buffer.from([0x1f, 0x43, 0xb6, 0x75]), unknown, element([0xa3], SOUND)]);
  const tags = element([0x12, 0x54, 0xc3, 0x67], latin(secrets));
  const files = element([0x19, 0x41, 0xa4, 0x69], latin(secrets));
  const segment = Buffer.concat([Buffer.from([0x18, 0x53, 0x80, 0x67]), unknown, files, cluster, tags]);
  return Buffer.concat([element([0x1a, 0x45, 0xdf, 0xa3], latin('webm')), segment]);
}

const FILES: [string, string, () => Buffer][] = [
  ['MP4', 'mp4', mp4],
  ['M4A', 'm4a', mp4],
  ['MP3', 'mp3', mp3],
  ['WAV', 'wav', wav],
  ['Ogg Vorbis', 'ogg', () => ogg('\x01vorbis', '\x03vorbis')],
  ['Ogg Opus', 'ogg', () => ogg('OpusHead', 'OpusTags')],
  ['WebM', 'webm', webm],
];

describe.each(FILES)('A recording as %s', (_, extension, make) => {
  it('loses location, device, serial number and owner, and keeps its audio and video in place', async () => {
    const before = make();
    const after = await stripped(before, extension);
    for (const secret of SECRETS) {
      expect(before.includes(secret, 0, 'latin1')).toBe(true);
      expect([secret, after.includes(secret, 0, 'latin1')]).toEqual([secret, false]);
    }
    expect(after.indexOf(SOUND)).toBe(before.indexOf(SOUND));
    expect(await stripped(after, extension)).toEqual(after);
  });

  it('that is damaged is never written out of bounds, and is finished in time', async () => {
    const random = seeded(42);
    for (let run = 0; run < 300; run++) {
      const bytes = make();
      for (let change = 0; change < 6; change++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      await stripped(bytes.subarray(0, Math.floor(random() * bytes.length)), extension);
    }
  });
});

it('Stripping keeps the checksums of Ogg pages valid', async () => {
  // A page of a file that an encoder wrote, with the checksum that it has.
  const page = oggPage(1, [2], latin('ab'));
  const after = await stripped(Buffer.concat([oggPage(1, [8], latin('OpusHead')), page]), 'ogg');
  expect(after.subarray(-page.length).readUInt32LE(22)).not.toBe(0);
});

it('Stripping keeps the boxes of a movie that players need', async () => {
  const after = (await stripped(mp4(), 'mp4')).toString('latin1');
  for (const type of ['ftyp', 'mdat', 'moov', 'mvhd', 'tkhd', 'mdia', 'stco']) expect(after).toContain(type);
  expect(after.match(/trak/g)).toHaveLength(1);
  expect(after).not.toMatch(/udta|meta|uuid/);
});

/** An MP4 whose camera track has these sizes of samples, and 100,000 chunks of 200,000 samples each. */
function endlessTrack(sizes: Buffer, chunk: number): Buffer {
  const chunks = Buffer.concat(Array.from({ length: 100_000 }, () => big(chunk)));
  const samples = box(
    'stbl',
    box('stsc', big(0), big(1), big(1), big(200_000), big(1)),
    box('stsz', big(0), sizes),
    box('stco', big(0), big(100_000), chunks),
  );
  const media = box('mdia', handler('meta'), box('minf', samples));
  return Buffer.concat([box('ftyp', latin('isom\0\0\0\0isom')), box('moov', box('trak', media))]);
}

it.each([
  ['samples that are not listed', endlessTrack(Buffer.concat([big(0), big(4_000_000_000)]), 4_000_000_000)],
  ['large samples', endlessTrack(Buffer.concat([big(1_000_000), big(4_000_000_000)]), 0)],
])('A camera track of %s in endless chunks is read in bounded time', async (_, bytes) => {
  const began = performance.now();
  await stripped(bytes, 'mp4');
  expect(performance.now() - began).toBeLessThan(3000);
});
