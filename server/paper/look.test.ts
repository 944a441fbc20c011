import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { paperStructure } from '@/server/pages/paper';
import { lookPreview } from '@/server/preview/look-preview';
import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';
import { frontAddress } from '@/domain/story/address';
import { lookPicture } from '@/server/site/machine-files';
import { iconFile } from '@/server/syndication/app/icons';
import { prisma } from '@/server/store/prisma';
import { addLookFile, lookFileForAdmin } from '@/server/media/look/look-files';
import { changeEdition } from './paper';

const fixture = testPaper();
const now = new Date('2026-11-29T20:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10"><path d="M0 0h60v10z"/></svg>',
);
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#0b5a6680' } })
    .png()
    .toBuffer();

let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
const add = async (bytes: Uint8Array, use: 'plate' | 'icon' = 'plate') =>
  addLookFile(admin, { bytes, use }, now);
const change = async (fields: object) =>
  changeEdition(
    admin,
    fixture.paper.editionId,
    await formOf('edition', fixture.paper.editionId, fields),
    now,
  );

describe('Permission to', () => {
  const uses: [string, (actor: Actor) => Promise<unknown>][] = [
    ['upload a picture of a look', actor => addLookFile(actor, { bytes: SVG, use: 'plate' }, now)],
    ['see a picture of a look', async actor => lookFileForAdmin(actor, await add(SVG))],
    [
      'see a page with a look',
      actor => lookPreview(actor, fixture.paper.editionId, { page: 'front', ink: 'plum' }, now),
    ],
  ];
  it.each(uses)('%s is for admins of the whole paper only', async (_, use) => {
    const { editionId, deskId } = fixture.paper;
    for (const role of ROLES)
      for (const place of [{}, { editionId }, { deskId }]) {
        const isAllowed = role === 'admin' && !Object.keys(place).length;
        const actor = await fixture.paper.person(role, place);
        expect(await reasonOf(use(actor)), role).toBe(isAllowed ? 'done' : 'needs-role');
      }
  });
});

describe('A picture of a look', () => {
  it('is an SVG or a PNG of the right shape and size', async () => {
    expect(await add(SVG)).toMatch(/^[0-9a-f]{32}-1200x200\.svg$/);
    expect(await add(await picture(2000, 400))).toMatch(/-1400x280\.webp$/);
    expect(await add(await picture(300, 300), 'icon')).toMatch(/-512x512\.png$/);
    expect(await reasonOf(add(await picture(200, 40)))).toBe('picture-too-small');
    expect(await reasonOf(add(await picture(500, 600)))).toBe('wrong-shape');
    expect(await reasonOf(add(await picture(300, 200), 'icon'))).toBe('not-square');
    expect(await reasonOf(add(SVG, 'icon'))).toBe('not-a-png');
    expect(await reasonOf(add(new Uint8Array(1_000_001)))).toBe('file-too-large');
    expect(await reasonOf(add(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])))).not.toBe('done');
    const jpeg = await sharp({ create: { width: 500, height: 100, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    expect(await reasonOf(add(jpeg))).toBe('not-a-drawing');
  });

  it('is sent to readers while an edition has it, and kept for a month after it was uploaded', async () => {
    const id = await add(SVG);
    expect(await lookPicture(id, await paperStructure())).toBeNull();
    await change({ plateDay: id });
    const sent = await lookPicture(id, await paperStructure());
    expect(sent).toMatchObject({ type: 'image/svg+xml' });
    expect(await reasonOf(prisma().lookFile.delete({ where: { id } }))).not.toBe('done');
    await change({ plateDay: null });
    await prisma().lookFile.updateMany({ data: { createdAt: new Date('2026-01-01') } });
    const other = await add(await picture(500, 100));
    expect((await prisma().lookFile.findMany()).map(file => file.id)).toEqual([other]);
  });

  it('of an icon is the icon of the edition in every size', async () => {
    const before = await iconFile(undefined, '192', await paperStructure());
    await change({ icon: await add(await picture(300, 300), 'icon') });
    const after = await iconFile(undefined, '192', await paperStructure());
    expect(after!.body).not.toEqual(before!.body);
    expect(await sharp(after!.body as Uint8Array).metadata()).toMatchObject({ width: 192, height: 192 });
    await change({ icon: null });
  });
});

describe('The look of an edition', () => {
  it.each([
    [{ accentDay: '#00abed', accentNight: '#7bc6ce' }, 'too-little-contrast'],
    [{ accentDay: '#0b5a66', accentNight: '#0b5a66' }, 'too-little-contrast'],
    [{ accentDay: '#0b5a66' }, 'wrong-input'],
    [{ accentDay: 'red', accentNight: '#7bc6ce' }, 'wrong-input'],
    [{ accentDay: '#0B5A66', accentNight: '#7bc6ce' }, 'wrong-input'],
    [{ plateDay: 'none' }, 'no-such-file'],
    [{ icon: '0'.repeat(32) + '-512x512.png' }, 'no-such-file'],
    [{ accentDay: '#0b5a66', accentNight: '#7bc6ce' }, 'done'],
    [{ accentDay: '', accentNight: '' }, 'done'],
  ])('with %j is %s', async (fields, reason) => {
    expect(await reasonOf(change(fields))).toBe(reason);
  });

  it('cannot have a picture of another use, or a dark picture alone', async () => {
    const icon = await add(await picture(300, 300), 'icon');
    expect(await reasonOf(change({ plateDay: icon }))).toBe('no-such-file');
    const plate = await add(SVG);
    expect(await reasonOf(change({ icon: plate }))).toBe('no-such-file');
    expect(await reasonOf(change({ plateNight: plate }))).toBe('wrong-input');
  });
});

describe('A page of a paper with a look', () => {
  it('has the rules of the look after those of its layout, and a policy that allows them alone', async () => {
    await change({ accentDay: '#0b5a66', accentNight: '#7bc6ce' });
    const paper = await paperStructure();
    const edition = paper.editions.find(({ id }) => id === fixture.paper.editionId)!;
    const page = await readerPage(frontAddress(edition));
    const [, rules] = /<style>(.*?)<\/style>/s.exec(String(page.body))!;
    expect(rules).toContain(`[data-ink='own-${edition.code}']{--accent:light-dark(#0b5a66,#7bc6ce)}`);
    expect(rules).toContain('url("/assets/');
    const hash = createHash('sha256').update(rules!).digest('base64');
    expect(page.headers['content-security-policy']).toContain(`style-src 'sha256-${hash}';`);
    await change({ accentDay: '', accentNight: '' });
  });
});
