import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Body, BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { writeStory } from '@/scripts/test/publish';
import { indexWorkingCopies } from '@/server/search/working-index';
import { inTransaction } from '@/server/store/database';
import { lockPicture, markPicture } from '@/server/store/media/deletion';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from '@/server/stories/save';
import { deletePictures } from './delete-pictures';
import { erasePictures, erasureHandlers } from './erase-pictures';
import { mediaStore } from './stores/homes';
import { pictureDetail } from './picture-detail';
import { changePictureFacts } from './picture-facts';
import { pictureLibrary } from './picture-library';

const fixture = testPaper();
const now = new Date('2026-11-29T08:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
let editor: Actor;

/** A picture without a file. */
async function picture(uploadedById: string | null = null): Promise<string> {
  const id = randomUUID();
  const file = { width: 40, height: 20, mime: 'image/jpeg', bytes: 9, sha256: id, originalName: 'p.jpg' };
  await prisma().media.create({ data: { id, ...file, uploadedById } });
  return id;
}

const remove = async (ids: string[], actor = editor) =>
  (await deletePictures(actor, { ids, deleted: true }, now)).results.map(
    ({ problem }) => problem?.reason ?? null,
  );
const restore = async (ids: string[], actor = editor) =>
  (await deletePictures(actor, { ids, deleted: false }, now)).results.map(
    ({ problem }) => problem?.reason ?? null,
  );
const isDeleted = async (id: string) => {
  const row = await prisma().media.findUnique({ where: { id } });
  return row && row.deletedAt !== null;
};
const events = (id: string) =>
  prisma()
    .event.findMany({ where: { subjectId: id, kind: { startsWith: 'picture.' } }, orderBy: { id: 'asc' } })
    .then(rows => rows.map(({ kind }) => kind));

const shownIn = (media: string): Body => ({
  type: 'doc',
  content: [{ type: 'picture', attrs: { media, alt: '', caption: '', credit: '', size: 'text' } }],
});
const EMPTY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };

async function story(body: Body): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const fields = { headline: 'Ferry', slug: `ferry-${randomUUID()}`, sectionId };
  const id = await writeStory(editor, { editionId, fields, at: now });
  await saveBody(id, body);
  return id;
}

async function saveBody(id: string, body: Body): Promise<void> {
  const { version, fields, editionId, deskId } = (await loadStory(id))!;
  const input = { version, key: randomUUID(), fields, body, editionId, deskId };
  await saveWorkingCopy(editor, id, input, now);
}

const indexAll = async () => {
  while (await indexWorkingCopies());
};

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});
beforeEach(indexAll);

describe('A deleted picture', () => {
  it('is listed only as deleted until it is restored, and each act is recorded once', async () => {
    const id = await picture();
    expect(await remove([id])).toEqual([null]);
    expect(await remove([id])).toEqual([null]);
    const listed = async (query: object = {}) =>
      (await pictureLibrary(editor, query, now)).pictures.some(({ id: other }) => other === id);
    expect(await listed()).toBe(false);
    expect(await listed({ state: 'deleted' })).toBe(true);
    expect(await pictureDetail(editor, id)).toMatchObject({ isDeleted: true, mayDelete: true });
    expect(await pictureDetail(await fixture.paper.person('reporter'), id)).toBeNull();
    const change = { change: { credit: 'Qiu' }, seen: { credit: '' } };
    await expect(changePictureFacts(editor, id, change, now)).rejects.toMatchObject({ status: 404 });
    expect(await restore([id])).toEqual([null]);
    expect(await restore([id])).toEqual([null]);
    expect(await listed()).toBe(true);
    expect(await events(id)).toEqual(['picture.delete', 'picture.restore']);
  });

  it('is restored when a save uses it', async () => {
    const id = await picture();
    await remove([id]);
    const used = await story(EMPTY);
    await saveBody(used, shownIn(id));
    expect(await isDeleted(id)).toBe(false);
    expect(await remove([id])).toEqual(['picture-in-use']);
  });

  it('is restored when a colleague chooses it as their own picture', async () => {
    const id = await picture();
    await remove([id]);
    const person = await fixture.paper.person('reporter');
    await prisma().person.update({ where: { id: person.personId }, data: { pictureId: id } });
    expect(await isDeleted(id)).toBe(false);
  });
});

describe('A picture is not deleted', () => {
  it('that a working copy shows, before and after it is indexed, nor one of an earlier revision', async () => {
    const [id, still] = [await picture(), await picture()];
    const embed: BodyNode = {
      type: 'embed',
      attrs: { provider: 'youtube', id: 'aqz-KE-bpKQ', title: '', caption: '', media: still },
    };
    const used = await story({ type: 'doc', content: [...shownIn(id).content!, embed] });
    expect(await remove([id, still])).toEqual(['picture-in-use', 'picture-in-use']);
    await indexAll();
    expect(await remove([id, still])).toEqual(['picture-in-use', 'picture-in-use']);
    const { fields, body } = (await loadStory(used))!;
    await prisma().revision.create({
      data: {
        storyId: used,
        number: 99,
        reason: 'publish',
        fields: fields as object,
        body: body as object,
        createdAt: now,
      },
    });
    await saveBody(used, EMPTY);
    await indexAll();
    expect(await remove([id, still])).toEqual(['picture-in-use', 'picture-in-use']);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    [
      'the draft of a front',
      async id => {
        const contents = { containers: [{ slots: [{ mediaId: id }] }] };
        const { editionId } = fixture.paper;
        const front = { draft: contents, editionId };
        await prisma().front.upsert({
          where: { id: editionId },
          create: { id: editionId, ...front },
          update: front,
        });
      },
    ],
    [
      'a former launch of a front',
      async id => {
        const { editionId } = fixture.paper;
        const front = { id: editionId, editionId, draft: {} };
        await prisma().front.upsert({ where: { id: editionId }, create: front, update: {} });
        const launch = { frontId: editionId, personId: editor.personId, at: now };
        const contents = { containers: [{ slots: [{ mediaId: id }] }] };
        await prisma().frontLaunch.create({ data: { ...launch, number: 1, contents } });
        await prisma().frontLaunch.create({ data: { ...launch, number: 2, contents: {} } });
      },
    ],
    [
      'a timed launch',
      async id => {
        const { editionId } = fixture.paper;
        const front = { id: editionId, editionId, draft: {} };
        await prisma().front.upsert({ where: { id: editionId }, create: front, update: {} });
        const contents = { containers: [{ slots: [{ mediaId: id }] }] };
        await prisma().timedLaunch.create({
          data: { frontId: editionId, personId: editor.personId, launchAt: later(1), zone: 'UTC', contents },
        });
      },
    ],
    [
      'a removed entry of live coverage',
      async id => {
        const { personId } = editor;
        const storyId = await story(EMPTY);
        await prisma().story.update({ where: { id: storyId }, data: { coverageStartedAt: now } });
        await prisma().coverageEntry.create({
          data: {
            ...{ id: randomUUID(), storyId, body: shownIn(id) as object },
            ...{ authorId: personId, writerId: personId, createdAt: now, removedAt: now },
          },
        });
      },
    ],
    [
      'a page about the paper',
      async id => {
        const { editionId } = fixture.paper;
        const page = { slug: randomUUID(), title: 'Us', position: 1, updatedAt: now };
        await prisma().standingPage.create({ data: { ...page, editionId, body: shownIn(id) as object } });
      },
    ],
    [
      'a template',
      async id =>
        prisma().storyTemplate.create({
          data: { names: { en: 'T' }, fields: {}, body: shownIn(id) as object, position: 1 },
        }),
    ],
    [
      'an author',
      async id =>
        prisma().author.create({ data: { slug: randomUUID(), names: { en: 'A' }, portraitId: id } }),
    ],
    [
      'a colleague',
      async id => prisma().person.update({ where: { id: editor.personId }, data: { pictureId: id } }),
    ],
  ])('that %s uses', async (_, use) => {
    const id = await picture();
    await use(id);
    expect(await remove([id])).toEqual(['picture-in-use']);
    expect((await pictureDetail(editor, id))!.isUsed).toBe(true);
    expect(await isDeleted(id)).toBe(false);
  });

  it('by a reporter or producer other than its uploader', async () => {
    for (const role of ['reporter', 'producer'] as const) {
      const actor = await fixture.paper.person(role);
      const [own, other] = [await picture(actor.personId), await picture(editor.personId)];
      expect(await remove([own, other], actor)).toEqual([null, 'needs-role']);
      await remove([other]);
      expect(await restore([own, other], actor)).toEqual([null, 'needs-role']);
    }
  });

  it('when too many, none or no pictures are requested', async () => {
    const tooMany = Array.from({ length: 201 }, () => randomUUID());
    for (const ids of [tooMany, []]) await expect(remove(ids)).rejects.toMatchObject({ status: 422 });
    expect(await remove([randomUUID()])).toEqual(['no-such-picture']);
  });
});

describe('A concurrent save and deletion', () => {
  it('never leave a text with a deleted picture', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const [id, used] = [await picture(), await story(EMPTY)];
      await Promise.all([saveBody(used, shownIn(id)), remove([id])]);
      expect(await isDeleted(id)).toBe(false);
    }
  });

  it('wait for each other: a deletion that started first is undone by the save', async () => {
    const [id, used] = [await picture(), await story(EMPTY)];
    let saving: Promise<void> | undefined;
    await inTransaction(async connection => {
      await lockPicture(id, connection);
      saving = saveBody(used, shownIn(id));
      await new Promise(resolve => setTimeout(resolve, 300));
      await markPicture(id, now, connection);
    });
    await saving;
    expect(await isDeleted(id)).toBe(false);
  });

  it('delete each of 200 unused pictures once when two people delete them', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, () => picture()));
    const [one, other] = await Promise.all([remove(ids), remove(ids.toReversed())]);
    expect([...one, ...other].every(problem => problem === null)).toBe(true);
    expect(await prisma().event.count({ where: { kind: 'picture.delete', subjectId: { in: ids } } })).toBe(
      200,
    );
  });
});

describe('Deleted pictures are erased', () => {
  it('after the retention period, with their files', async () => {
    const [old, fresh] = [await testPicture(40, 20), await testPicture(40, 20)];
    await remove([old, fresh]);
    await prisma().media.update({ where: { id: fresh }, data: { deletedAt: later(2) } });
    await erasePictures(later(1), later(31));
    await erasePictures(later(1), later(31));
    expect([await isDeleted(old), await isDeleted(fresh)]).toEqual([null, true]);
    expect((await events(old)).at(-1)).toBe('picture.purge');
    await erasureHandlers['remove-picture-files']!({ id: old }, new AbortController().signal);
    expect([await mediaStore().has(`${old}/original`), await mediaStore().has(`${fresh}/original`)]).toEqual([
      false,
      true,
    ]);
    expect(await restore([old, fresh])).toEqual(['no-such-picture', null]);
  });

  it('unless something uses them after all', async () => {
    const id = await picture();
    await remove([id]);
    await prisma().storyTemplate.create({
      data: { names: { en: 'T' }, fields: {}, body: shownIn(id) as object, position: 1 },
    });
    await erasePictures(later(1), later(31));
    expect(await isDeleted(id)).toBe(false);
  });
});
