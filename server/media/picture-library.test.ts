import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { writeStory } from '@/scripts/test/publish';
import { indexPictures } from '@/server/search/picture-index';
import { indexWorkingCopies } from '@/server/search/working-index';
import { prisma } from '@/server/store/prisma';
import { pictureLibrary } from './picture-library';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
let editor: Actor;

async function picture(words: { originalName?: string; caption?: string; credit?: string; alt?: string }) {
  const id = await testPicture(400, 300);
  await prisma().media.update({ where: { id }, data: { caption: '', credit: '', alt: '', ...words } });
  return id;
}

async function story(headline: string, pictures: { media: string; caption?: string; credit?: string }[]) {
  const [lead, ...others] = pictures.map(({ media, caption = '', credit = '' }) => ({
    ...{ media, caption, credit, alt: `What ${headline} shows` },
  }));
  const { media, ...texts } = lead!;
  return writeStory(editor, {
    editionId: fixture.paper.editionId,
    fields: { headline, slug: '', sectionId: null, lead: { mediaId: media, ...texts } },
    content: [
      { type: 'paragraph' },
      { type: 'gallery', content: others.map(attrs => ({ type: 'galleryPicture', attrs })) },
    ],
    at: now,
  });
}

async function indexAll() {
  while ((await indexWorkingCopies()) + (await indexPictures()));
}

const found = async (query: Record<string, string>) =>
  (await pictureLibrary(editor, query, now)).pictures.map(({ id }) => id);

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

describe('The picture library', () => {
  it('finds a picture by file name, caption, credit and alternative text while typing', async () => {
    const id = await picture({
      originalName: 'DSC-quayside_01.jpg',
      caption: 'Gulls at dawn',
      credit: 'Noor Haddad',
      alt: 'Birds over a pier',
    });
    await indexAll();
    for (const q of ['quayside', 'gul', 'dawn gulls', 'hadd', 'pier', 'DSC'])
      expect([q, await found({ q })]).toEqual([q, [id]]);
    for (const q of ['gulls harbour', 'gulls -dawn', '?!']) expect([q, await found({ q })]).toEqual([q, []]);
  });

  it('finds a picture by its texts in a story or gallery, and by the headline of the story', async () => {
    const [lead, second] = [await picture({}), await picture({})];
    const id = await story('The lamplighter leaves', [
      { media: lead, caption: '老街的最后一盏灯', credit: 'Wen' },
      { media: second, caption: 'Ladders' },
    ]);
    await indexAll();
    expect(await found({ q: '老街' })).toEqual([lead]);
    expect(await found({ q: 'ladder' })).toEqual([second]);
    expect(await found({ q: 'lamplighter' })).toEqual([second, lead]);
    expect(await found({ story: id })).toEqual([second, lead]);
    expect(await found({ story: id, q: 'ladder' })).toEqual([second]);
    expect(await found({ story: 'none' })).toEqual([]);
  });

  it('offers the texts of a story in the same language, and one credit for all languages', async () => {
    const id = await picture({});
    await story('Kites over the bay', [{ media: id, caption: 'Kites.', credit: 'Li Na' }]);
    await indexAll();
    const texts = async (lang: string) => {
      const { pictures } = await pictureLibrary(editor, { q: 'kites', lang }, now);
      const { caption, credit, alt, story: shownIn } = pictures.find(one => one.id === id)!;
      return { caption, credit, alt, headline: shownIn?.headline };
    };
    const headline = 'Kites over the bay';
    expect(await texts('en-GB')).toEqual({
      ...{ caption: 'Kites.', credit: 'Li Na', alt: 'What Kites over the bay shows', headline },
    });
    expect(await texts('fr')).toEqual({ caption: '', credit: 'Li Na', alt: '', headline });
  });

  it('lists all pictures newest first, page by page, without those of profiles', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 30; count++) ids.unshift(await picture({ originalName: 'many.jpg' }));
    await prisma().person.update({ where: { id: editor.personId }, data: { pictureId: ids[3] } });
    await indexAll();
    const first = await pictureLibrary(editor, { q: 'many' }, now);
    const second = await pictureLibrary(editor, { q: 'many', after: first.next! }, now);
    const shown = [...first.pictures, ...second.pictures].map(({ id }) => id);
    expect(first.pictures).toHaveLength(24);
    expect(second.next).toBeNull();
    expect(shown).toEqual(ids.filter(id => id !== ids[3]));
    expect((await found({})).slice(0, 3)).toEqual(ids.slice(0, 3));
  });

  it('shows which pictures may no longer be used', async () => {
    const id = await picture({ originalName: 'lapsed.jpg' });
    const rightsUntil = new Date(now.getTime() - 1000);
    await prisma().media.update({ where: { id }, data: { rightsUntil } });
    await indexAll();
    const { pictures } = await pictureLibrary(editor, { q: 'lapsed' }, now);
    expect(pictures.map(({ expired }) => expired)).toEqual([true]);
  });

  it('is open to every role and closed without a role', async () => {
    for (const role of ROLES) {
      const actor = await fixture.paper.person(role, { deskId: fixture.paper.deskId });
      await expect(pictureLibrary(actor, {}, now)).resolves.toMatchObject({
        pictures: expect.any(Array) as [],
      });
    }
    const nobody = { ...editor, grants: [] };
    await expect(pictureLibrary(nobody, {}, now)).rejects.toMatchObject({ status: 403 });
  });

  it('refuses an invalid cursor and query', async () => {
    await expect(pictureLibrary(editor, { after: 'x' }, now)).rejects.toMatchObject({ status: 400 });
    await expect(pictureLibrary(editor, { q: 'x'.repeat(101) }, now)).rejects.toMatchObject({ status: 422 });
  });
});
