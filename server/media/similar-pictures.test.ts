import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordPlans } from '@/bench/scale/plans';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { listSimilar, loadHash } from '@/server/store/media/similar-pictures';
import { prisma } from '@/server/store/prisma';
import { deletePictures } from './delete-pictures';
import { hashPictures } from './hash-pictures';
import { addPicture } from './media';
import { pictureDetail } from './picture-detail';
import { mediaStore } from './stores/homes';

const fixture = testPaper();
const now = new Date('2026-11-29T08:00:00Z');
const LIMIT = { limit: 10 };
let editor: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

let angle = 0;
/** A unique picture, and the same picture as saved by another program. */
async function twoFiles() {
  const turned = sharp(join('prisma/demo/pictures', 'harbour.jpg')).rotate((angle += 23), {
    background: '#fff',
  });
  const bytes = await turned.resize(600).jpeg({ quality: 92 }).toBuffer();
  const saved = await sharp(bytes).resize(480).webp({ quality: 70 }).toBuffer();
  return [
    { bytes, name: 'harbour.jpg' },
    { bytes: saved, name: 'saved.webp' },
  ] as const;
}
const upload = (file: { bytes: Buffer; name: string }, refuseExisting = true) =>
  addPicture(editor, file, {}, { refuseExisting });
const outcomeOf = (file: { bytes: Buffer; name: string }) =>
  upload(file).then(
    () => 'stored',
    ({ reason }) => reason as string,
  );

describe('A file that looks like a picture of the library', () => {
  it('is refused with that picture, who uploaded it, when, and in how many stories it is', async () => {
    const [file, saved] = await twoFiles();
    const { id, createdAt } = await upload(file);
    const person = await prisma().person.findUniqueOrThrow({ where: { id: editor.personId } });
    await expect(upload(saved)).rejects.toMatchObject({
      ...{ status: 409, reason: 'picture-looks-alike' },
      detail: {
        existing: {
          id,
          name: 'harbour.jpg',
          uploadedBy: person.name,
          addedAt: createdAt.toISOString(),
          stories: 0,
        },
      },
    });
    expect(
      await prisma().media.count({ where: { originalName: 'saved.webp', bytes: saved.bytes.length } }),
    ).toBe(0);
  });

  it('is stored when the person keeps both, and each is shown with the other', async () => {
    const [file, saved] = await twoFiles();
    const [first, second] = [await upload(file), await upload(saved, false)];
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const)
      expect((await pictureDetail(editor, one.id))!.similar.map(({ id }) => id)).toEqual([other.id]);
  });

  it('is stored when that picture is deleted, or is of a colleague', async () => {
    const [file, saved] = await twoFiles();
    const { id } = await upload(file);
    await deletePictures(editor, { ids: [id], deleted: true }, now);
    const second = await upload(saved);
    await prisma().person.update({ where: { id: editor.personId }, data: { pictureId: second.id } });
    expect(await outcomeOf(file)).toBe('stored');
    await prisma().person.update({ where: { id: editor.personId }, data: { pictureId: null } });
  });

  it('is stored without a prompt when a program sends it', async () => {
    const [file, saved] = await twoFiles();
    await upload(file, false);
    expect((await addPicture(editor, saved)).id).toBeTruthy();
  });
});

describe('Pictures that look alike', () => {
  const bits = (...places: number[]) => places.reduce((hash, place) => hash | (1n << BigInt(place)), 0n);
  const HASH = 0x5a5a_1234_9876_0f0fn;
  const stored = async (hash: bigint) => {
    const { id } = await addPicture(editor, (await twoFiles())[0]);
    await prisma().media.update({ where: { id }, data: { perceptualHash: BigInt.asIntN(64, hash) } });
    return id;
  };

  it('are found when at most three bits differ, in any position, most similar first', async () => {
    const places = [[], [0], [15, 16], [0, 31, 63], [47, 48, 62], [1, 2, 3, 4], [0, 16, 32, 48]];
    const ids: string[] = [];
    for (const changed of places) ids.push(await stored(HASH ^ bits(...changed)));
    const found = (await listSimilar(BigInt.asIntN(64, HASH), LIMIT)).map(({ id }) => id);
    expect(found.slice(0, 3)).toEqual(ids.slice(0, 3));
    expect(found.slice(3).sort()).toEqual(ids.slice(3, 5).sort());
    const except = await listSimilar(BigInt.asIntN(64, HASH), { ...LIMIT, exceptId: ids[0]! });
    expect(except.map(({ id }) => id)).not.toContain(ids[0]);
  });

  it('are found by hashes of either sign', async () => {
    for (const hash of [-1n, -(2n ** 63n), 2n ** 63n - 1n, -6_000_000_000_000_000_001n]) {
      const id = await stored(hash);
      const found = await listSimilar(BigInt.asIntN(64, hash ^ bits(3, 63)), LIMIT);
      expect(
        found.map(one => one.id),
        String(hash),
      ).toContain(id);
    }
  });
});

describe('A library of many pictures', () => {
  const PICTURES = 6000;
  const MAX_BLOCKS = 2000;

  it('is searched for similar ones by indexes, within a bound where many share a part of the hash', async () => {
    await prisma().$executeRaw`
      INSERT INTO "Media" (id, width, height, mime, bytes, sha256, "originalName", "hashForm", "perceptualHash")
      SELECT 'many-' || number, 10, 10, 'image/jpeg', 1, md5(number::text), 'a.jpg', 1,
        CASE WHEN number % 2 = 0 THEN hash ELSE hash & 281474976710655 END
      FROM (SELECT number, ('x' || left(md5(number::text), 16))::bit(64)::bigint AS hash
        FROM generate_series(1, ${PICTURES}::int) AS number) AS made`;
    await prisma().$executeRaw`ANALYZE "Media"`;
    const hashOf = async (id: string) => (await loadHash(id))!;
    for (const id of ['many-2', 'many-3']) {
      const hash = await hashOf(id);
      const costs = await recordPlans(async () => {
        expect((await listSimilar(hash, LIMIT)).map(one => one.id)).toContain(id);
      });
      expect(costs).toHaveLength(1);
      expect(costs[0]!.blocks).toBeLessThan(MAX_BLOCKS);
    }
  });
});

describe('A picture from before there were hashes', () => {
  const deleteHash = (id: string) =>
    prisma().media.update({ where: { id }, data: { perceptualHash: null, hashForm: 0 } });
  const hashOf = async (id: string) => {
    const { perceptualHash, hashForm } = await prisma().media.findUniqueOrThrow({ where: { id } });
    return [perceptualHash, hashForm];
  };

  it('gets a hash and is found by it', async () => {
    const [file, saved] = await twoFiles();
    const { id } = await upload(file);
    await deleteHash(id);
    expect(await outcomeOf((await twoFiles())[1])).toBe('stored');
    await hashPictures(new AbortController().signal);
    expect(await outcomeOf(saved)).toBe('picture-looks-alike');
    expect(await hashOf(id)).toEqual([expect.any(BigInt), 1]);
  });

  it('whose file is missing or damaged gets no hash, and is not read again', async () => {
    const [missing, damaged] = [await upload((await twoFiles())[0]), await upload((await twoFiles())[0])];
    for (const { id } of [missing, damaged]) await deleteHash(id);
    await mediaStore().remove(`${missing.id}/original`);
    await mediaStore().put(`${damaged.id}/original`, Buffer.from('no picture'));
    await hashPictures(new AbortController().signal);
    for (const { id } of [missing, damaged]) expect(await hashOf(id)).toEqual([null, 1]);
  });

  it('waits for the next run when the time limit is reached', async () => {
    const { id } = await upload((await twoFiles())[0]);
    await deleteHash(id);
    await hashPictures(AbortSignal.abort());
    expect(await hashOf(id)).toEqual([null, 0]);
  });
});
