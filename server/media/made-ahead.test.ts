import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureAddress } from '@/domain/media/media';
import { deleteJobs, runDueJobs } from '@/scripts/test/jobs';
import { makePublic, mediaServer } from '@/scripts/test/media-server';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { prisma } from '@/server/store/prisma';
import { cutPicture, DECODING_LIMITS } from './decoding/decoder';
import { pictureHandlers } from './made-ahead';
import { addPicture } from './media';
import { makeMissingForms, pictureForm, sha256Of } from './picture-forms';
import { mediaStore } from './stores/homes';

const fixture = testPaper();
const get = mediaServer();
const NOISE = { type: 'gaussian', mean: 128, sigma: 40 } as const;

const FIRST = ['320.webp', '700.webp'];
const AVIF = [64, 96, 128, 200, 320, 480, 640, 700].map(width => `${width}.avif`);

it('The forms of an uploaded picture are made before their first viewer, those for the newsroom immediately', async () => {
  await deleteJobs();
  const actor = await fixture.paper.person('reporter');
  const bytes = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer();
  const { id } = await addPicture(actor, { bytes, name: 'sea.jpg' });
  const made = async () => {
    const rows = await prisma().madeFile.findMany({ where: { name: { startsWith: `${id}/` } } });
    for (const { name, sha256 } of rows) expect(await sha256Of((await mediaStore().get(name))!)).toBe(sha256);
    return rows.map(({ name }) => name.slice(id.length + 1)).sort();
  };
  expect(await made()).toEqual([...FIRST].sort());
  await runDueJobs(pictureHandlers);
  expect(await made()).toEqual([...FIRST, ...AVIF, '480.webp', '700.jpg'].sort());
});

it('A form made with others has the same bytes as one made alone', async () => {
  const actor = await fixture.paper.person('reporter');
  const bytes = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#666', noise: NOISE },
  })
    .jpeg()
    .toBuffer();
  const [many, alone] = [
    await addPicture(actor, { bytes, name: 'sea.jpg' }),
    await addPicture(actor, { bytes, name: 'sea.jpg' }),
  ];
  await makeMissingForms(many.id, [
    { width: 640, format: 'avif' },
    { width: 200, format: 'jpg' },
  ]);
  await prisma().madeFile.deleteMany({ where: { name: `${alone.id}/320.webp` } });
  for (const [width, format] of [
    [640, 'avif'],
    [200, 'jpg'],
    [320, 'webp'],
  ] as const) {
    const [one, other] = [`${many.id}/${width}.${format}`, await pictureForm(alone.id, width, format)];
    expect(await mediaStore().get(one), one).toEqual(await mediaStore().get(other!));
  }
});

it('A form that cannot be made while too many wait is answered by the nearest one, for a minute', async () => {
  const id = await testPicture(1000, 600);
  await makePublic(id);
  await pictureForm(id, 640, 'jpg');
  const { processes, waiting } = DECODING_LIMITS;
  let release = () => {};
  const released = new Promise<null>(resolve => (release = () => resolve(null)));
  const cuts = Array.from({ length: processes + waiting }, () =>
    cutPicture(() => released, { width: 1200, format: 'avif' }),
  );
  const instead = await get(pictureAddress(id, 480, 'jpg'));
  release();
  await Promise.all(cuts);
  expect(instead.status).toBe(200);
  expect(instead.headers.get('cache-control')).toBe('public, max-age=60');
  expect((await sharp(Buffer.from(await instead.arrayBuffer())).metadata()).width).toBe(640);
  const now = await get(pictureAddress(id, 480, 'jpg'));
  expect(now.headers.get('cache-control')).toContain('immutable');
  expect((await sharp(Buffer.from(await now.arrayBuffer())).metadata()).width).toBe(480);
});
