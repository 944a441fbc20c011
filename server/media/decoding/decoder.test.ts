import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createDeflate, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureWithText } from '@/scripts/test/hostile/uploads';
import { cutPicture, inspectPicture, makePictureForms, readEmbedded, stopDecoding } from './decoder';

afterAll(stopDecoding);

const LONG_MS = 120_000;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The offsets of the seven passes and the distances of their pixels, across and down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The bytes of a square picture before they are packed: eight for each pixel, and one for each row of a pass. */
const adam7Bytes = (side: number) =>
  ADAM7.reduce((sum, [left, top, across, down]) => {
    const [width, height] = [Math.ceil((side - left) / across), Math.ceil((side - top) / down)];
    return sum + height * (1 + 8 * width);
  }, 0);

/** A PNG of one colour that is small as a file: interlaced, so that it cannot be decoded row by row. */
async function interlacedPng(side: number): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // 16 bits, red, green, blue and alpha, Adam7.
  header.set([16, 6, 0, 0, 1], 8);
  const deflate = createDeflate({ level: 1 });
  const packed: Buffer[] = [];
  deflate.on('data', (part: Buffer) => packed.push(part));
  const zeros = Buffer.alloc(4_000_000);
  for (let left = adam7Bytes(side); left > 0; left -= zeros.length)
    await new Promise(resolve => deflate.write(zeros.subarray(0, Math.min(left, zeros.length)), resolve));
  const packedAll = once(deflate, 'end');
  deflate.end();
  await packedAll;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', Buffer.concat(packed)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

const photograph = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();

describe('A picture that is decoded in a separate process', () => {
  it('is measured and cropped', async () => {
    const bytes = await photograph();
    expect(await inspectPicture(bytes)).toMatchObject({ width: 400, height: 200 });
    const area = { left: 0, top: 0, width: 200, height: 200 };
    const cut = await cutPicture(async () => bytes, { area, width: 100, height: 100, format: 'webp' });
    expect(await sharp(cut!).metadata()).toMatchObject({ format: 'webp', width: 100, height: 100 });
    expect(await cutPicture(async () => null, { width: 100, format: 'jpg' })).toBeNull();
  });

  it('is made in several forms from one decoding, and in none when there is no file', async () => {
    const forms = [
      { width: 320, format: 'webp' },
      { width: 64, format: 'avif' },
    ] as const;
    const bytes = await photograph();
    const made = await makePictureForms(async () => bytes, [...forms]);
    expect(made!.map(({ width, format }) => ({ width, format }))).toEqual(forms);
    for (const form of made!) expect((await sharp(form.bytes).metadata()).width).toBe(form.width);
    expect(await makePictureForms(async () => null, [...forms])).toBeNull();
    expect((await inspectPicture(bytes, [{ width: 960, format: 'webp' }])).forms).toMatchObject([
      { width: 400 },
    ]);
  });

  it('is decoded for each form when it is too tall to keep decoded', async () => {
    const create = { width: 300, height: 60_000, channels: 3 as const, background: '#357' };
    const tall = await sharp({ create }).png().toBuffer();
    const made = await makePictureForms(async () => tall, [{ width: 64, format: 'webp' }]);
    expect(await sharp(made![0]!.bytes).metadata()).toMatchObject({ width: 64, height: 12_800 });
  });

  it('with a fault that browsers overlook can be shown as well as stored', async () => {
    const bytes = await photograph();
    const beforeEnd = bytes.length - 2;
    const faulty = Buffer.concat([
      bytes.subarray(0, beforeEnd),
      Buffer.alloc(40, 7),
      bytes.subarray(beforeEnd),
    ]);
    expect(await inspectPicture(faulty)).toMatchObject({ width: 400 });
    expect(await makePictureForms(async () => faulty, [{ width: 320, format: 'jpg' }])).toHaveLength(1);
    expect(await cutPicture(async () => faulty, { width: 320, format: 'jpg' })).not.toBeNull();
  });

  it('is refused with a reason', async () => {
    const bytes = await photograph();
    const half = bytes.subarray(0, bytes.length / 2);
    for (const damaged of [
      half,
      Buffer.from('no picture'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ])
      await expect(inspectPicture(damaged)).rejects.toMatchObject({
        status: 422,
        reason: 'picture-is-damaged',
      });
  });

  it('has its embedded metadata, which can be hostile, read without blocking this process', async () => {
    const start = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="">';
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const read = await readEmbedded(pictureWithText(start + '<a:b>'.repeat(200_000)));
    expect(read).toMatchObject({ caption: '', credit: '' });
    expect(delay.max / 1e6).toBeLessThan(500);
  });

  it('has a bound on its processor time, and must be sent again when a busy machine is too slow', async () => {
    const slow = await interlacedPng(5000);
    await expect(inspectPicture(slow, [], { cpuMs: 1, runMs: LONG_MS })).rejects.toMatchObject({
      ...{ status: 422, reason: 'picture-takes-too-much' },
    });
    await expect(inspectPicture(slow, [], { cpuMs: LONG_MS, runMs: 1 })).rejects.toMatchObject({
      ...{ status: 503, reason: 'overloaded', detail: { retryAfter: 20 } },
    });
    expect(await inspectPicture(await photograph())).toMatchObject({ width: 400, height: 200 });
  });

  it(
    'has a bound on its memory: three interlaced pictures are refused, and the next is decoded',
    async () => {
      const large = await interlacedPng(10_900);
      expect(large.length).toBeLessThan(5_000_000);
      const before = process.memoryUsage().rss;
      const outcomes = await Promise.allSettled([large, large, large].map(bytes => inspectPicture(bytes)));
      const refused = { status: 'rejected', reason: { status: 422, reason: 'picture-takes-too-much' } };
      expect(outcomes).toMatchObject([refused, refused, refused]);
      expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
      expect(await inspectPicture(await photograph())).toMatchObject({ width: 400, height: 200 });
    },
    LONG_MS,
  );
});
