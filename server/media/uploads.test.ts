import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { deletePictures } from './delete-pictures';
import { addPicture } from './media';

const fixture = testPaper();
const now = new Date('2026-11-29T08:00:00Z');
let reporter: Actor;
beforeAll(async () => {
  reporter = await fixture.paper.person('reporter');
});

let made = 0;
/** A new, unique file. */
async function file(name = 'pier.jpg') {
  const create = { width: 40 + ++made, height: 20, channels: 3 as const, background: '#375' };
  return { bytes: await sharp({ create }).jpeg().toBuffer(), name };
}
const upload = (sent: { bytes: Buffer; name: string }, options: object = {}, actor = reporter) =>
  addPicture(actor, sent, {}, { refuseExisting: true, ...options });
const stored = ({ bytes }: { bytes: Buffer }) => prisma().media.count({ where: { bytes: bytes.length } });

describe('A file that the library has already', () => {
  it('is refused with its picture, also to a colleague and under another name', async () => {
    const sent = await file();
    const { id } = await upload(sent);
    const colleague = await fixture.paper.person('editor');
    for (const actor of [reporter, colleague])
      await expect(upload({ ...sent, name: 'other.jpg' }, {}, actor)).rejects.toMatchObject({
        status: 409,
        reason: 'picture-exists',
        detail: { existing: { id, name: 'pier.jpg', height: 20 } },
      });
  });

  it('is stored again when the person chooses to', async () => {
    const sent = await file();
    const first = await upload(sent);
    const again = await upload(sent, { refuseExisting: false });
    expect(again.id).not.toBe(first.id);
    // The first is offered, whatever came later.
    await expect(upload(sent)).rejects.toMatchObject({ detail: { existing: { id: first.id } } });
  });

  it('is stored when its picture is deleted, or is of a colleague', async () => {
    const sent = await file();
    const first = await upload(sent);
    await deletePictures(reporter, { ids: [first.id], deleted: true }, now);
    const second = await upload(sent);
    expect(second.id).not.toBe(first.id);
    await prisma().person.update({ where: { id: reporter.personId }, data: { pictureId: second.id } });
    expect((await upload(sent)).id).not.toBe(second.id);
  });

  it('is stored once when two people upload it concurrently', async () => {
    const sent = await file();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => upload(sent)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'picture-exists' });
    expect(await prisma().media.count({ where: { originalName: sent.name, width: 40 + made } })).toBe(1);
  });
});

describe('An upload that is repeated with its key', () => {
  it('returns the first picture, concurrently or later, even when the file is stored again', async () => {
    const sent = await file();
    for (const refuseExisting of [true, false]) {
      const options = { key: `upload-${refuseExisting}`, refuseExisting };
      const all = await Promise.all([upload(sent, options), upload(sent, options), upload(sent, options)]);
      const later = await upload(sent, options);
      expect(new Set([...all, later].map(({ id }) => id)).size).toBe(1);
    }
    expect(await stored(sent)).toBeGreaterThanOrEqual(2);
  });

  it('is refused with another file, and is new for another person', async () => {
    const [sent, other] = [await file(), await file()];
    const { id } = await upload(sent, { key: 'upload-once' });
    await expect(upload(other, { key: 'upload-once' })).rejects.toMatchObject({
      status: 422,
      reason: 'key-reused',
    });
    const colleague = await fixture.paper.person('editor');
    const theirs = await upload(sent, { key: 'upload-once', refuseExisting: false }, colleague);
    expect(theirs.id).not.toBe(id);
  });
});

it('A picture of no bytes is refused as an empty file', async () => {
  await expect(upload({ bytes: Buffer.alloc(0), name: 'pier.jpg' })).rejects.toMatchObject({
    status: 422,
    reason: 'no-file',
  });
});
