import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { cropArea, cropAtMost, CROP_RATIOS, offeredCropWidths, type CropRatio } from '@/domain/media/media';
import { INKS } from '@/domain/paper/inks';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { publishStory } from '@/scripts/test/publish';
import { makePublic, mediaServer } from '@/scripts/test/media-server';
import { storePicture } from './media';
import { pictureLibrary } from './picture-library';
import { shareAddress, shareContent } from './share/share-address';
import { previewSharePicture } from '@/server/preview/share-preview';
import { drawShare } from './share/share-picture';
import { indexPictures } from '@/server/search/picture-index';
import { prisma } from '@/server/store/prisma';
import { loadLive } from '@/server/store/pages/live';
import { loadPictures } from '@/server/store/media/media';

const fixture = testPaper();
const getFile = mediaServer();
let id: string;

beforeAll(async () => {
  id = await testPicture(2000, 1000);
  await makePublic(id);
});

async function get(path: string) {
  const response = await getFile(path);
  const { status, headers } = response;
  return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const picture = async () => (await loadPictures([id])).get(id)!;
const files = (folder: string) => readdirSync(join(process.env.DATA_DIR!, 'media', folder)).sort();

/** Mean of red, green and blue over a part of a picture. */
async function colour(bytes: Buffer, area?: { left: number; top: number; width: number; height: number }) {
  const part = await (area ? sharp(bytes).extract(area) : sharp(bytes)).toBuffer();
  const { channels } = await sharp(part).stats();
  return channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

describe('A crop', () => {
  it.each(Object.keys(CROP_RATIOS) as CropRatio[])(
    '%s has its aspect ratio and no camera metadata',
    async ratio => {
      const { href, width, height } = cropAtMost(await picture(), ratio, 1200);
      const { status, headers, bytes } = await get(href);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toContain('immutable');
      const found = await sharp(bytes).metadata();
      expect([found.width, found.height]).toEqual([width, height]);
      expect(found.exif).toBeUndefined();
    },
  );

  it('keeps the focus in view, at another address', async () => {
    const before = cropAtMost(await picture(), '1x1', 640).href;
    const [red, , blue] = await colour((await get(before)).bytes);
    expect(Math.abs(red! - blue!)).toBeLessThan(20);
    await prisma().media.update({ where: { id }, data: { focusX: 0.9 } });
    const after = cropAtMost(await picture(), '1x1', 640).href;
    expect(after).not.toBe(before);
    const [redAfter, , blueAfter] = await colour((await get(after)).bytes);
    expect([redAfter! < 20, blueAfter! > 230]).toEqual([true, true]);
  });

  it('of an unoffered size creates no file', async () => {
    const before = files(id);
    const wrong = [
      '16x9-1201-90-50',
      '16x9-1200-10-10',
      '9x16-640-90-50',
      '16x9-0-90-50',
      '16x9-1200-900-50',
      '1x1-1600-90-50',
    ];
    for (const name of wrong)
      expect([name, (await get(`/media/${id}/${name}.jpg`)).status]).toEqual([name, 404]);
    for (const path of [
      '/media/none/16x9-640-50-50.jpg',
      `/media/${id}/..%2f..%2foriginal`,
      `/media/${id}/original`,
    ])
      expect((await get(path)).status).toBe(404);
    expect(files(id)).toEqual(before);
  });

  it.each([
    [
      { width: 2000, height: 1000, focusX: 0, focusY: 0.5 },
      1,
      { left: 0, top: 0, width: 1000, height: 1000 },
    ],
    [
      { width: 2000, height: 1000, focusX: 1, focusY: 0.5 },
      1,
      { left: 1000, top: 0, width: 1000, height: 1000 },
    ],
    [
      { width: 1000, height: 2000, focusX: 0.5, focusY: 0.4 },
      1,
      { left: 0, top: 300, width: 1000, height: 1000 },
    ],
    [{ width: 3, height: 1, focusX: 0.5, focusY: 0.5 }, 16 / 9, { left: 1, top: 0, width: 2, height: 1 }],
  ])('of %j to the ratio %d is %j', (source, ratio, area) => expect(cropArea(source, ratio)).toEqual(area));

  it('is never larger than its original', () => {
    const source = { id: 'x', width: 500, height: 900, focusX: 0.5, focusY: 0.5 };
    expect(offeredCropWidths(source, '16x9')).toEqual([320, 500]);
    expect(offeredCropWidths({ ...source, width: 100 }, '1x1')).toEqual([100]);
    expect(offeredCropWidths({ ...source, width: 9000, height: 9000 }, '1x1')).toEqual([
      320, 640, 960, 1200, 1600,
    ]);
  });
});

describe('The share picture', () => {
  const publish = async (slug: string, headline: string, lead: boolean) => {
    const { paper } = fixture;
    const editor = await paper.person('admin');
    const words = { alt: 'A', caption: '', credit: 'Qiu Lan' };
    const fields = {
      slug,
      headline,
      sectionId: paper.sectionId,
      lead: lead ? { mediaId: id, ...words } : null,
    };
    const storyId = await publishStory(editor, { editionId: paper.editionId, at: new Date(), fields });
    const story = (await loadLive(storyId))!;
    const content = shareContent(
      story.fields,
      INKS.plum.day,
      'The Test Paper',
      lead ? await picture() : null,
    );
    return { story, content, address: shareAddress(storyId, content) };
  };

  it('shows the lead picture with the name of the paper, and has a new address with a new focus', async () => {
    await prisma().paper.update({ where: { id: 1 }, data: { name: 'The Test Paper' } });
    const { paper } = fixture;
    await prisma().edition.update({ where: { id: paper.editionId }, data: { ink: 'plum' } });
    const { address, story } = await publish('with-lead', 'With lead', true);
    const { status, bytes } = await get(address);
    expect(status).toBe(200);
    const { width, height, exif } = await sharp(bytes).metadata();
    expect([width, height, exif]).toEqual([1200, 630, undefined]);
    const ink = [1, 3, 5].map(at => parseInt(INKS.plum.day.slice(at, at + 2), 16));
    const corner = await colour(bytes, { left: 1000, top: 580, width: 150, height: 40 });
    corner.forEach((value, index) => expect(Math.abs(value - ink[index]!)).toBeLessThan(8));
    const name = await colour(bytes, { left: 64, top: 560, width: 280, height: 50 });
    expect(name[1]).toBeGreaterThan(corner[1]! + 10);
    await prisma().media.update({ where: { id }, data: { focusX: 0.2 } });
    const moved = shareAddress(
      story.id,
      shareContent(story.fields, INKS.plum.day, 'The Test Paper', await picture()),
    );
    expect(moved).not.toBe(address);
    expect((await get(moved)).status).toBe(200);
  });

  it('is shown to staff before publication, for a text that is not saved yet', async () => {
    const { story } = await publish('seen-before', 'Seen before', true);
    const admin = await fixture.paper.person('admin');
    const drawn = await previewSharePicture(admin, story.id, { lead: null, headline: 'Not saved yet' });
    const { width, height, format } = await sharp(drawn).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'jpeg']);
    const withLead = await previewSharePicture(admin, story.id, { lead: id, headline: 'Not saved yet' });
    expect(withLead.equals(drawn)).toBe(false);
    const long = { lead: null, headline: 'x'.repeat(1000) };
    await expect(previewSharePicture(admin, story.id, long)).rejects.toMatchObject({ status: 422 });
    const unknown = previewSharePicture(admin, 'unknown', { lead: null, headline: '' });
    await expect(unknown).rejects.toMatchObject({ status: 404 });
  });

  it('is a card with the headline in any script when there is no lead', async () => {
    const card = (headline: string, paperName = 'The Test Paper') =>
      drawShare({ paperName, accent: INKS.blue.day, lead: null, headline });
    /** How much of the part between the rules and the name is white. */
    const light = async (headline: string, paperName?: string) =>
      (await colour(await card(headline, paperName), { left: 0, top: 70, width: 1200, height: 430 }))[0]!;
    const nothing = await light('', 'हिन्दी');
    for (const headline of ['Short', '港口安静了', 'عاد الهدوء', 'Le port est calme'])
      expect(await light(headline)).toBeGreaterThan(nothing + 1);
    expect(await light('A headline that goes on and on over several lines of the card')).toBeGreaterThan(
      (await light('Short')) + 3,
    );
  });

  it('is a card with the name of the paper where no font has the headline', async () => {
    const card = (headline: string) =>
      drawShare({ paperName: '日报', accent: INKS.blue.day, lead: null, headline });
    expect((await card('हिन्दी')).equals(await card(''))).toBe(true);
    const middle = await colour(await card(''), { left: 500, top: 265, width: 200, height: 100 });
    expect(middle[0]).toBeGreaterThan(
      (await colour(await card(''), { left: 0, top: 265, width: 400, height: 100 }))[0]! + 10,
    );
  });

  it('is not drawn at an address that was not issued', async () => {
    const { address } = await publish('hostile', '</script>', false);
    const before = files('share');
    const another = await get(address.replace(/\.[\w-]{16}\./, '.AAAAAAAAAAAAAAAA.'));
    expect([another.status, another.headers.get('location')]).toEqual([302, address]);
    expect((await get('/media/share/none.AAAAAAAAAAAAAAAA.jpg')).status).toBe(404);
    expect(files('share')).toEqual(before);
    expect((await get(address)).status).toBe(200);
  });
});

it('A picture keeps the photographer’s time and place for staff, can be found by them, and loses its coordinates', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Port Alder" photoshop:Country="Norway"/>
    </rdf:RDF></x:xmpmeta>`;
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } })
    .withExif({ IFD2: { DateTimeOriginal: '2026:11:24 07:12:00' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer();
  const added = await storePicture({ bytes, name: 'pier.jpg' }, {}, null);
  const row = await prisma().media.findUniqueOrThrow({ where: { id: added.id } });
  expect(row).toMatchObject({ place: 'Port Alder, Norway', takenAt: new Date('2026-11-24T07:12:00Z') });
  while (await indexPictures());
  const editor = await fixture.paper.person('editor');
  const { pictures } = await pictureLibrary(editor, { q: 'alder' }, new Date());
  expect(pictures.map(picture => picture.id)).toEqual([added.id]);
});

it('A narrow picture is sent in its own width only at the address of a usual width', async () => {
  const small = await testPicture(100, 50);
  await makePublic(small);
  const sent = await get(`/media/${small}/320.jpg`);
  expect([sent.status, (await sharp(sent.bytes).metadata()).width]).toEqual([200, 100]);
  expect((await get(`/media/${small}/321.jpg`)).status).toBe(404);
});
