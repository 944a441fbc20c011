import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { perceptualHash } from './perceptual-hash';

const FOLDER = 'prisma/demo/pictures';
const PICTURES = readdirSync(FOLDER).filter(name => name.endsWith('.jpg'));
const SOME = PICTURES.filter((_, at) => at % 3 === 0);
const MAX_BITS = 3;

const hashOf = async (picture: Sharp) => (await perceptualHash(picture))!;
const differentBits = (one: bigint, other: bigint) =>
  [...BigInt.asUintN(64, one ^ other).toString(2)].filter(bit => bit === '1').length;

/** Changes that other programs make to a picture. */
const CHANGES: [string, (picture: Sharp) => Sharp][] = [
  ['smaller', picture => picture.resize(400)],
  ['compressed more', picture => picture.jpeg({ quality: 35 })],
  ['saved as WebP', picture => picture.webp({ quality: 60 })],
  ['a little lighter', picture => picture.modulate({ brightness: 1.05 })],
  ['with less colour', picture => picture.modulate({ saturation: 0.6 })],
];

describe('The perceptual hash', () => {
  it.each(CHANGES)('is almost the same when the picture is %s', async (_, change) => {
    for (const name of SOME) {
      const picture = sharp(join(FOLDER, name));
      const changed = sharp(await change(picture.clone()).toBuffer());
      expect(differentBits(await hashOf(picture), await hashOf(changed)), name).toBeLessThanOrEqual(MAX_BITS);
    }
  });

  it('differs for every other picture of the demo', async () => {
    const hashes = await Promise.all(PICTURES.map(name => hashOf(sharp(join(FOLDER, name)))));
    for (const [at, hash] of hashes.entries())
      for (const other of hashes.slice(at + 1)) expect(differentBits(hash, other)).toBeGreaterThan(MAX_BITS);
  });

  it('is null for a picture without contrast', async () => {
    const empty = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fdfdfd' } });
    expect(await perceptualHash(sharp(await empty.png().toBuffer()))).toBeNull();
  });

  it('treats transparent parts of a picture as white', async () => {
    const [name] = PICTURES;
    const picture = sharp(join(FOLDER, name!)).ensureAlpha(0.5);
    const onWhite = sharp(await picture.clone().flatten({ background: '#fff' }).png().toBuffer());
    const bits = differentBits(await hashOf(sharp(await picture.png().toBuffer())), await hashOf(onWhite));
    expect(bits).toBeLessThanOrEqual(1);
  });
});
