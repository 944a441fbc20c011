import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_COUNTED, readPictureChoice } from '@/domain/media/picture-choice';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { indexPictures } from '@/server/search/picture-index';
import { indexWorkingCopies } from '@/server/search/working-index';
import { inTransaction } from '@/server/store/database';
import { writePictureUses } from '@/server/store/media/picture-entries';
import { prisma } from '@/server/store/prisma';
import { countLibrary, pictureLibrary } from './picture-library';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
const day = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(now.getTime() + days * day);
let editor: Actor;

/** A picture without texts, whose file is not read. */
async function picture(facts: object = {}): Promise<string> {
  const id = randomUUID();
  const file = { id, width: 40, height: 20, mime: 'image/jpeg', bytes: 9, sha256: id, originalName: 'p.jpg' };
  await prisma().media.create({ data: { ...file, createdAt: now, ...facts } });
  return id;
}

async function story(media: string, { alt = '', isLive = false } = {}): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const lead = { mediaId: media, alt, caption: 'The ferry.', credit: 'Qiu' };
  const fields = { headline: 'Ferry', slug: `ferry-${randomUUID()}`, sectionId, lead };
  return (isLive ? publishStory : writeStory)(editor, { editionId, fields, at: now });
}

async function indexAll() {
  while ((await indexWorkingCopies()) + (await indexPictures()));
}

const found = async (query: Record<string, string>) =>
  (await pictureLibrary(editor, query, now)).pictures.map(({ id }) => id);

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

describe('The list of pictures', () => {
  it('finds pictures without an alternative text of their own or in a story', async () => {
    const [own, ofStory, none] = [await picture({ alt: 'A pier' }), await picture(), await picture()];
    await story(ofStory, { alt: 'A quay' });
    await story(none);
    await indexAll();
    const without = await found({ state: 'without-alt' });
    expect([own, ofStory, none].map(id => without.includes(id))).toEqual([false, false, true]);
    const { pictures } = await pictureLibrary(editor, { state: 'without-alt' }, now);
    expect(pictures.every(({ withoutAlt }) => withoutAlt)).toBe(true);
  });

  it('finds pictures by the kind of their rights, and those that an edition may publish now', async () => {
    const { otherEditionId } = fixture.paper;
    const [handout, limited, ended] = [
      await picture({ rights: 'handout' }),
      await picture({ rights: 'handout', editionIds: [otherEditionId] }),
      await picture({ rights: 'handout', rightsUntil: now }),
    ];
    const all = await found({ rights: 'handout' });
    expect(new Set(all)).toEqual(new Set([handout, limited, ended]));
    expect(await found({ rights: 'handout', usable: 'en' })).toEqual([handout]);
    expect(await found({ rights: 'handout', usable: 'gone' })).toEqual([handout]);
    const { pictures } = await pictureLibrary(editor, { rights: 'handout' }, now);
    expect(pictures.find(({ id }) => id === limited)).toMatchObject({
      ...{ editions: { only: ['fr'] }, misplacedIn: [] },
      own: { rights: 'handout', editionIds: [otherEditionId] },
    });
    await expect(found({ rights: 'stolen' })).rejects.toMatchObject({ status: 422 });
  });

  it('finds pictures that are public where they are not allowed: in stories, on fronts and pages, as portraits', async () => {
    const { editionId, otherEditionId } = fixture.paper;
    const only = { editionIds: [otherEditionId] };
    const inStory = await picture();
    await story(inStory, { alt: 'A quay', isLive: true });
    await prisma().media.update({ where: { id: inStory }, data: only });
    const [onFront, portrait, allowed] = [await picture(only), await picture(only), await picture(only)];
    await prisma().front.create({ data: { id: editionId, editionId, draft: {} } });
    await prisma().liveMedia.createMany({
      data: [
        { mediaId: onFront, ownerId: editionId, owner: 'front' },
        { mediaId: portrait, ownerId: 'author', owner: 'author' },
      ],
    });
    const misplaced = await found({ state: 'misplaced' });
    expect([inStory, onFront, portrait, allowed].map(id => misplaced.includes(id))).toEqual([
      ...[true, true, true, false],
    ]);
    const { pictures } = await pictureLibrary(editor, { state: 'misplaced' }, now);
    expect(pictures.map(({ misplacedIn }) => misplacedIn)).toEqual([['en'], ['en'], ['en']]);
    expect((await countLibrary(editor, {}, now)).states.misplaced).toBe(3);
  });

  it('finds pictures that are in no story, including after a story changes its picture', async () => {
    const [unused, used, next] = [await picture(), await picture(), await picture()];
    const id = await story(used);
    await indexAll();
    const areUnused = async () => {
      const list = await found({ state: 'unused' });
      return [unused, used, next].map(one => list.includes(one));
    };
    expect(await areUnused()).toEqual([true, false, true]);
    await inTransaction(connection =>
      writePictureUses(
        [id],
        [{ mediaId: next, storyId: id, caption: '', credit: '', alt: '', lexemes: [] }],
        connection,
      ),
    );
    expect(await areUnused()).toEqual([true, true, false]);
    await inTransaction(connection => writePictureUses([id], [], connection));
    expect(await areUnused()).toEqual([true, true, true]);
  });

  it('is correct when two stories remove a picture concurrently', async () => {
    const both = await picture();
    const stories = [await story(both), await story(both)];
    await indexAll();
    expect(await found({ state: 'unused' })).not.toContain(both);
    await Promise.all(stories.map(id => inTransaction(tx => writePictureUses([id], [], tx))));
    expect(await found({ state: 'unused' })).toContain(both);
  });

  it('finds pictures in use whose rights end soon, with the days left and the number of public places', async () => {
    const facts = [
      await picture({ rightsUntil: inDays(3) }),
      await picture({ rightsUntil: inDays(3) }),
      await picture({ rightsUntil: inDays(60) }),
      await picture(),
    ];
    const [live, unused, later, over] = facts;
    for (const id of [live!, later!, over!]) await story(id, { alt: 'A ferry', isLive: true });
    await prisma().media.update({ where: { id: over }, data: { rightsUntil: inDays(-1) } });
    await indexAll();
    const expiring = await pictureLibrary(editor, { state: 'expiring' }, now);
    expect(expiring.pictures).toMatchObject([{ id: live, daysLeft: 3, livePlaces: 1, expired: false }]);
    expect(await found({ state: 'expired' })).toEqual([over]);
    const { pictures } = await pictureLibrary(editor, { state: 'unused' }, now);
    expect(pictures.find(({ id }) => id === unused)).toMatchObject({ daysLeft: 3, livePlaces: 0 });
  });

  it('is filtered by edition, recent uploads and uploader', async () => {
    const [shown, old] = [await picture(), await picture({ createdAt: inDays(-400) })];
    const own = await picture({ uploadedById: editor.personId });
    const ofStory = await story(shown);
    await indexAll();
    const { code } = await prisma().edition.findUniqueOrThrow({ where: { id: fixture.paper.editionId } });
    expect(await found({ edition: code, story: ofStory })).toEqual([shown]);
    expect(await found({ edition: 'none', story: ofStory })).toEqual([]);
    expect(await found({ mine: '1' })).toEqual([own]);
    expect(await found({ days: '365', state: 'unused' })).not.toContain(old);
    expect(await found({ state: 'unused' })).toContain(old);
  });

  it('counts the pictures found and those in each state, up to a limit', async () => {
    const uploader = await fixture.paper.person('reporter');
    for (let count = 0; count < 3; count++) await picture({ uploadedById: uploader.personId });
    await picture({ uploadedById: uploader.personId, alt: 'A pier', rightsUntil: inDays(-2) });
    expect(await countLibrary(uploader, { mine: '1', state: 'expired' }, now)).toEqual({
      found: 1,
      states: { 'without-alt': 3, misplaced: 0, expiring: 0, expired: 1, unused: 4, deleted: 0 },
    });
    const many = Array.from({ length: MAX_COUNTED + 5 }, (_, at) => ({
      ...{ id: `many-${at}`, width: 4, height: 2, mime: 'image/jpeg', bytes: 9, sha256: `many-${at}` },
      ...{ originalName: 'many.jpg', uploadedById: uploader.personId, createdAt: now },
    }));
    await prisma().media.createMany({ data: many });
    expect((await countLibrary(uploader, { mine: '1' }, now)).found).toBe(MAX_COUNTED + 1);
    expect((await countLibrary(uploader, { q: '?!' }, now)).found).toBe(0);
  });

  it('is open to every role, with its counts, and closed without a role', async () => {
    for (const role of ROLES) {
      const actor = await fixture.paper.person(role, { deskId: fixture.paper.deskId });
      await expect(countLibrary(actor, {}, now)).resolves.toMatchObject({
        found: expect.any(Number) as number,
      });
    }
    await expect(countLibrary({ ...editor, grants: [] }, {}, now)).rejects.toMatchObject({ status: 403 });
  });
});

it('ignores unknown filters in its address', () => {
  const none = {
    ...{ words: '', state: null, days: null, rights: null, usable: null },
    ...{ edition: null, story: null, mine: false },
  };
  expect(readPictureChoice({ state: 'lost', days: '12', rights: 'x', mine: 'yes', q: '  ' })).toEqual(none);
  const choice = {
    ...{ words: 'pier', state: 'unused', days: '30', rights: 'staff', usable: 'fr' },
    ...{ edition: 'en', story: 's', mine: true },
  };
  expect(readPictureChoice({ ...choice, q: ' pier ', mine: '1' })).toEqual(choice);
});
