import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureAddress } from '@/domain/media/media';
import { deleteJobs, runDueJobs } from '@/scripts/test/jobs';
import { makePublic, mediaServer } from '@/scripts/test/media-server';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { hasMadeFile } from '@/server/store/media/stored-files';
import { cutPicture, DECODING_LIMITS } from './decoding/decoder';
import { pictureHandlers } from './made-ahead';
import { addPicture, pictureForm } from './media';

const fixture = testPaper();
const get = mediaServer();

it('The forms of an uploaded picture that most readers get are made before their first reader', async () => {
  await deleteJobs();
  const actor = await fixture.paper.person('reporter');
  const bytes = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer();
  const { id } = await addPicture(actor, { bytes, name: 'sea.jpg' });
  await runDueJobs(pictureHandlers);
  const made = async (name: string) => hasMadeFile(`${id}/${name}`);
  for (const name of ['200.avif', '320.avif', '640.avif', '700.avif', '700.jpg'])
    expect(await made(name), name).toBe(true);
  for (const name of ['64.avif', '960.avif', '640.webp']) expect(await made(name), name).toBe(false);
});

it('A form that cannot be made while too many wait is answered by the nearest one, for a minute', async () => {
  const id = await testPicture(1000, 600);
  await makePublic(id);
  await pictureForm(id, 640, 'jpg');
  const large = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  const { processes, waiting } = DECODING_LIMITS;
  const cuts = Array.from({ length: processes + waiting }, () =>
    cutPicture(async () => large, { width: 1200, format: 'avif' }),
  );
  const instead = await get(pictureAddress(id, 480, 'jpg'));
  await Promise.all(cuts);
  expect(instead.status).toBe(200);
  expect(instead.headers.get('cache-control')).toBe('public, max-age=60');
  expect((await sharp(Buffer.from(await instead.arrayBuffer())).metadata()).width).toBe(640);
  const now = await get(pictureAddress(id, 480, 'jpg'));
  expect(now.headers.get('cache-control')).toContain('immutable');
  expect((await sharp(Buffer.from(await now.arrayBuffer())).metadata()).width).toBe(480);
});
