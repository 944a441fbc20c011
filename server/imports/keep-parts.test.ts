import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { NEW_NAME } from '@/domain/imports/choices';
import { testPaper } from '@/scripts/test/paper';
import { loadImport } from '@/server/store/imports/imports';
import { countRepairs } from '@/server/store/imports/items';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { chooseForImport } from './imports';
import { dryRun, imported, linesOf, runStep, wxrOf, type TestFile } from './import-runs.fixture';
import { itemForAdmin } from './screen';
import { keepParts, useAllRepaired } from './keep-parts';
import { previewOfItem } from './preview';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

const damaged = (name: string): TestFile => ({
  name,
  bytes:
    'The old boat\n\nThe crew of the MÃ¶we left the cafÃ© at seven.\n\nhttp://lucky-casino.example/slots\n\nhttp://best-casino.example/slots\n',
});
const textOf = async (id: string) =>
  JSON.stringify((await loadStory((await linesOf(id))[0]!.storyId!))!.body);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('An item that was repaired', () => {
  it('is listed with the places before and after, and with its removed links by host', async () => {
    const id = await dryRun(admin, [damaged('listed.txt')]);
    expect(await countRepairs(id)).toEqual({ items: 1, places: 1, unused: 0 });
    const detail = (await itemForAdmin(admin, id, 0))!;
    expect(detail.repairs).toMatchObject([
      {
        to: 'utf-8',
        from: 'windows-1252',
        places: [{ repaired: 'The crew of the Möwe left the café at seven.' }],
      },
    ]);
    expect(detail.links.map(({ host, isKept }) => [host, isKept])).toEqual([
      ['lucky-casino.example', false],
      ['best-casino.example', false],
    ]);
  });

  it('is repaired with all others that were to stay as they are, and keeps the links that were put back', async () => {
    const id = await dryRun(admin, [damaged('all-one.txt'), damaged('all-two.txt')]);
    await keepParts(admin, id, 0, { damaged: true, hosts: ['best-casino.example'] });
    await keepParts(admin, id, 1, { damaged: true, hosts: [] });
    expect(await countRepairs(id)).toEqual({ items: 0, places: 0, unused: 2 });
    expect(await useAllRepaired(admin, id, { after: -1 })).toBeNull();
    expect(await countRepairs(id)).toEqual({ items: 2, places: 2, unused: 0 });
    expect((await itemForAdmin(admin, id, 0))!.links).toMatchObject([
      { host: 'lucky-casino.example', isKept: false },
      { host: 'best-casino.example', isKept: true },
    ]);
    const editor = await fixture.paper.person('editor');
    expect(await reasonOf(useAllRepaired(editor, id, { after: -1 }))).toBe('needs-role');
    expect(await reasonOf(useAllRepaired(admin, 'none', { after: -1 }))).toBe('no-such-import');
  });

  it('skips items that were imported or cannot be read again', async () => {
    const files = Array.from({ length: 12 }, (_, at) => damaged(`many-${at}.txt`));
    const id = await dryRun(admin, files);
    for (let at = 0; at < 12; at++) await keepParts(admin, id, at, { damaged: true, hosts: [] });
    await prisma().importItem.updateMany({ where: { importId: id, position: 0 }, data: { outcome: 'made' } });
    await prisma().$executeRaw`UPDATE "ImportItem" SET content = jsonb_set(content, '{file}', '"gone"')
      WHERE "importId" = ${id} AND position = 1`;
    const next = await useAllRepaired(admin, id, { after: -1 });
    expect(next).toBe(10);
    expect(await useAllRepaired(admin, id, { after: next })).toBeNull();
    expect(await countRepairs(id)).toMatchObject({ unused: 1 });
  });

  it('is imported as it is in the file, with the links that were put back, also by the next import', async () => {
    const file = damaged('kept.txt');
    const id = await dryRun(admin, [file]);
    await keepParts(admin, id, 0, { damaged: true, hosts: ['best-casino.example'] });
    expect((await itemForAdmin(admin, id, 0))!.links).toMatchObject([
      { host: 'lucky-casino.example', isKept: false },
      { host: 'best-casino.example', isKept: true },
    ]);
    await runStep(admin, id, 'start');
    expect(await textOf(id)).toContain('MÃ¶we');
    expect(await textOf(id)).toContain('best-casino.example');
    expect(await textOf(id)).not.toContain('lucky-casino.example');
    const again = await dryRun(admin, [file]);
    expect((await linesOf(again))[0]!.plan).toBe('unchanged');
  });

  it('in a post of WordPress or a page keeps hidden links that were put back, in a paragraph that is shown', async () => {
    const text =
      'Text.</p><div style="position:absolute;left:-9999px"><a href="https://best-casino.example/">casino</a> <a href="https://loans.example/">loans</a></div><p>';
    const id = await dryRun(admin, [
      wxrOf({ id: 50, text, title: 'CafÃ©' }),
      { name: 'kept.html', bytes: `<p>${text}</p>` },
    ]);
    for (const position of [0, 1]) {
      await keepParts(admin, id, position, { damaged: false, hosts: ['best-casino.example'] });
      const detail = (await itemForAdmin(admin, id, position))!;
      expect(detail.links.map(({ host, isKept }) => [host, isKept])).toEqual([
        ['loans.example', false],
        ['best-casino.example', true],
      ]);
    }
    await runStep(admin, id, 'start');
    const [post] = await linesOf(id);
    expect(post!.title).toBe('Café');
    expect(await textOf(id)).toContain('best-casino.example');
  });

  it('cannot be changed once something was made of it, by others than admins, or with hostile input', async () => {
    const id = await dryRun(admin, [damaged('late.txt')]);
    const kept = { damaged: true, hosts: [] };
    const editor = await fixture.paper.person('editor');
    expect(await reasonOf(keepParts(editor, id, 0, kept))).toBe('needs-role');
    for (const position of [-1, 1.5, 7, Number.NaN, 2 ** 40])
      expect(await reasonOf(keepParts(admin, id, position, kept))).toBe('no-such-item');
    for (const sent of [null, {}, { damaged: 'yes', hosts: [] }, { damaged: true, hosts: [{}] }])
      expect(await reasonOf(keepParts(admin, id, 0, sent))).toBe('wrong-input');
    await runStep(admin, id, 'start');
    expect(await reasonOf(keepParts(admin, id, 0, kept))).toBe('not-in-this-state');
  });
});

describe('The preview of an item', () => {
  it('is its page, also where its section is not chosen yet', async () => {
    const id = await dryRun(admin, [damaged('page.txt')]);
    const view = await previewOfItem(admin, id, 0, now);
    expect(JSON.stringify(view)).toContain('The old boat');
    expect(await reasonOf(previewOfItem(await fixture.paper.person('editor'), id, 0, now))).toBe(
      'needs-role',
    );
    expect(await reasonOf(previewOfItem(admin, id, 9, now))).toBe('no-such-item');
  });
});

describe('A name that is new here', () => {
  it('is added as the import starts and is the same one in the next import', async () => {
    const id = await dryRun(admin, [wxrOf({ id: 60 })]);
    const { choices } = (await loadImport(id))!;
    const chosen = { ...choices, people: { jo: NEW_NAME }, topics: { mud: NEW_NAME, none: NEW_NAME } };
    await chooseForImport(admin, id, chosen);
    expect(await prisma().author.count()).toBe(0);
    await runStep(admin, id, 'start');
    const author = await prisma().author.findFirstOrThrow();
    const topic = await prisma().topic.findFirstOrThrow();
    expect([author.slug, author.names, topic.slug, topic.names]).toEqual([
      ...['jo-halloran', { en: 'Jo Halloran' }, 'mud', { en: 'Mud' }],
    ]);
    const { fields } = (await loadStory((await linesOf(id))[0]!.storyId!))!;
    expect([fields.bylines[0]!.authorId, fields.topicIds]).toEqual([author.id, [topic.id]]);
    const next = await dryRun(admin, [wxrOf({ id: 61 })]);
    expect((await loadImport(next))!.choices).toMatchObject({
      people: { jo: author.id },
      topics: { mud: topic.id },
    });
  });

  it('that someone has by now means that one', async () => {
    const ids = [await dryRun(admin, [wxrOf({ id: 62 })]), await dryRun(admin, [wxrOf({ id: 63 })])];
    const { choices } = (await loadImport(ids[0]!))!;
    for (const id of ids) await chooseForImport(admin, id, { ...choices, topics: { mud: NEW_NAME } });
    const topics = await prisma().topic.count();
    await Promise.all(ids.map(id => runStep(admin, id, 'start')));
    expect(await prisma().topic.count()).toBe(topics);
  });

  it('is never a section', async () => {
    const id = await dryRun(admin, [wxrOf({ id: 64 })]);
    const { choices } = (await loadImport(id))!;
    const chosen = { ...choices, sections: { news: NEW_NAME } };
    expect(await reasonOf(chooseForImport(admin, id, chosen))).toBe('unknown-name');
  });
});

describe('The place of stories', () => {
  it('is that of the last import from there', async () => {
    const { otherEditionId, otherSectionId, deskId } = fixture.paper;
    const place = { editionId: otherEditionId, sectionId: otherSectionId, deskId };
    await imported(admin, [wxrOf({ id: 70 })], { ...place, asPublished: true, people: {}, topics: {} });
    const next = await dryRun(admin, [wxrOf({ id: 71 })]);
    expect((await loadImport(next))!.choices).toMatchObject({ ...place, asPublished: false });
  });
});
