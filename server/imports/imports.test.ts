import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { marked } from '@/domain/paste/test-page.fixture';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { notesOf } from '@/server/notes/notes';
import { saveWorkingCopy } from '@/server/stories/save';
import { loadImport } from '@/server/store/imports/imports';
import { countOutcomes, countPlans, listItems } from '@/server/store/imports/items';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { importStore } from './import-files';
import { actOnImport, addFile, createImport, chooseForImport } from './imports';
import { deleteOldImports } from './old-imports';
import { readImport } from './read-import';
import { runImport } from './run-import';
import { importForAdmin, importsForAdmin } from './screen';
import { wordOf, zipOf } from './zip.fixture';

const fixture = testPaper();
const now = new Date('2026-11-30T04:00:00Z');
const running = new AbortController().signal;
let admin: Actor;
/** So that each import is later than the one before. */
let minutes = 0;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const by = 'w:author="Dana Ruiz" w:date="2026-11-22T09:12:00Z"';
const harbour = (first = 'The mud is ') =>
  wordOf(
    `<w:p>${run('The mud that nobody wants')}</w:p><w:p>${run(first)}<w:ins w:id="1" ${by}>${run('not ')}</w:ins><w:commentRangeStart w:id="0"/>${run('worthless')}<w:commentRangeEnd w:id="0"/></w:p>`,
    { 'word/comments.xml': `<w:comment w:id="0" ${by}><w:p>${run('@editor 1 Says who?')}</w:p></w:comment>` },
  );

const plain = () => wordOf(`<w:p>${run('The mud is worth nine dollars.')}</w:p>`);

async function* chunks(...parts: Buffer[]) {
  yield* parts;
}

interface TestFile {
  name: string;
  bytes: Buffer;
}

/** Uploads files and reads them; returns the id of the import. */
async function dryRun(...files: TestFile[]): Promise<string> {
  minutes++;
  const id = await createImport(admin, { id: randomUUID() }, new Date(now.getTime() + minutes * 60_000));
  for (const { name, bytes } of files) await addFile(admin, id, { name, chunks: chunks(bytes) }, now);
  await actOnImport(admin, id, { action: 'read' }, now);
  await readImport(id, running);
  return id;
}

async function imported(...files: TestFile[]): Promise<string> {
  const id = await dryRun(...files);
  await actOnImport(admin, id, { action: 'start' }, now);
  await runImport(id, running);
  return id;
}

const linesOf = (id: string) => listItems(id, { after: -1, limit: 50 });
const storyOf = async (id: string) => (await loadStory((await linesOf(id))[0]!.storyId!))!;
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );
const outcomesOf = async (id: string) => (await countOutcomes([id])).get(id);

describe('A dry run', () => {
  it('makes nothing, and shows what would be made', async () => {
    const before = await prisma().story.count();
    const id = await dryRun({ name: 'dry.docx', bytes: harbour() });
    expect(await countPlans(id)).toEqual({ made: 1 });
    expect(await prisma().story.count()).toBe(before);
    expect((await loadImport(id))!.state).toBe('ready');
  });

  it('lists a file that is hostile or of an unknown format with its reason, and reads the others', async () => {
    const id = await dryRun(
      { name: 'trap.docx', bytes: zipOf([{ name: '../x', bytes: 'x' }]) },
      { name: 'noise.bin', bytes: Buffer.from([0, 1, 2, 3]) },
      { name: 'junk.zip', bytes: Buffer.from('Only words.') },
      {
        name: 'paper.zip',
        bytes: zipOf([
          { name: 'settings.jsonl', bytes: '{}' },
          { name: 'manifest.json', bytes: '{"posts":[]}' },
        ]),
      },
      { name: 'good.docx', bytes: harbour() },
    );
    expect((await linesOf(id)).map(({ plan, reason }) => [plan, reason])).toEqual([
      ['failed', 'unsafe-name'],
      ['failed', 'unknown-format'],
      ['failed', 'damaged-file'],
      ['failed', 'paper-archive'],
      ['made', ''],
    ]);
  });

  it('cannot be started where nothing is to be made or changed', async () => {
    const file = { name: 'same.docx', bytes: harbour() };
    const actionsOf = async (id: string) => (await importForAdmin(admin, id, {}, 'en'))!.actions;
    const [useful, vain] = [await dryRun(file), await dryRun({ name: 'junk.zip', bytes: Buffer.from('No') })];
    expect([await actionsOf(useful), await actionsOf(vain)]).toEqual([['start'], []]);
    await imported(file);
    expect(await actionsOf(await dryRun(file))).toEqual([]);
  });

  it('resumes after a crash with the first unread item', async () => {
    const id = await createImport(admin, { id: randomUUID() }, now);
    for (const name of ['one.docx', 'two.docx'])
      await addFile(admin, id, { name, chunks: chunks(harbour(name)) }, now);
    await actOnImport(admin, id, { action: 'read' }, now);
    const crash = new AbortController();
    crash.abort();
    await expect(readImport(id, crash.signal)).rejects.toThrow();
    await Promise.all([readImport(id, running), readImport(id, running)]);
    expect((await linesOf(id)).map(({ position, plan }) => [position, plan])).toEqual([
      [0, 'made'],
      [1, 'made'],
    ]);
  });

  it('of the same file twice leaves out the second', async () => {
    const file = { name: 'twice.docx', bytes: harbour() };
    const id = await dryRun(file, file);
    expect((await linesOf(id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['pending', ''],
      ['left-out', 'twice'],
    ]);
  });
});

describe('An import of a Word file', () => {
  it('makes a draft with its suggestions and notes, and notifies no one', async () => {
    const inbox = await prisma().inboxItem.count();
    const id = await imported({ name: 'mud.docx', bytes: harbour() });
    expect(await outcomesOf(id)).toEqual({ made: 1 });
    const story = await storyOf(id);
    expect(story).toMatchObject({ stage: 'draft', createdById: admin.personId });
    const [suggestion] = marked(story.body, 'insertion');
    const { threads, people } = await notesOf(admin, story.id);
    const author = people.find(({ id: one }) => one === suggestion!.marks![0]!.attrs!.personId);
    expect([suggestion!.text, author?.name]).toEqual(['not ', 'Dana Ruiz']);
    expect(threads).toMatchObject([
      {
        quotation: 'worthless',
        notes: [{ personName: 'Dana Ruiz', createdAt: '2026-11-22T09:12:00.000Z' }],
      },
    ]);
    expect(marked(story.body, 'note')[0]!.marks![0]!.attrs!.threadId).toBe(threads[0]!.id);
    expect(await prisma().inboxItem.count()).toBe(inbox);
  });

  it('is done once when two jobs run concurrently', async () => {
    const id = await dryRun({ name: 'at-once.docx', bytes: harbour('At once ') });
    await actOnImport(admin, id, { action: 'start' }, now);
    const before = await prisma().story.count();
    await Promise.allSettled([runImport(id, running), runImport(id, running)]);
    await runImport(id, running);
    expect(await prisma().story.count()).toBe(before + 1);
    expect(await outcomesOf(id)).toEqual({ made: 1 });
  });

  it('of the same file again changes nothing, and of a changed one updates the story', async () => {
    const file = { name: 'again.docx', bytes: harbour() };
    const story = await storyOf(await imported(file));
    expect(await outcomesOf(await imported(file))).toEqual({ unchanged: 1 });
    const changed = { ...file, bytes: harbour('The sand is ') };
    const planned = await dryRun(changed);
    expect(await countPlans(planned)).toEqual({ changed: 1 });
    const id = await imported(changed);
    expect(await outcomesOf(id)).toEqual({ changed: 1 });
    expect(JSON.stringify((await loadStory(story.id))!.body)).toContain('The sand is');
  });

  it('does not touch a story that an editor has changed since', async () => {
    const file = { name: 'edited.docx', bytes: harbour() };
    const story = await storyOf(await imported(file));
    const { editionId, deskId, fields, body, version } = story;
    const text = { editionId, deskId, body, fields: { ...fields, kicker: 'Harbour' } };
    await saveWorkingCopy(admin, story.id, { version, key: randomUUID(), ...text }, now);
    const changed = { ...file, bytes: harbour('The sand is ') };
    expect(await countPlans(await dryRun(changed))).toEqual({ kept: 1 });
    expect(await outcomesOf(await imported(changed))).toEqual({ kept: 1 });
    expect((await loadStory(story.id))!.fields.kicker).toBe('Harbour');
  });

  it('can be undone, after which the same file makes a new story', async () => {
    const file = { name: 'undone.docx', bytes: harbour() };
    const id = await imported(file);
    const story = await storyOf(id);
    await actOnImport(admin, id, { action: 'undo' }, now);
    await runImport(id, running);
    expect([await outcomesOf(id), (await loadImport(id))!.state]).toEqual([{ undone: 1 }, 'undone']);
    expect((await loadStory(story.id))!.stage).toBe('spiked');
    expect((await storyOf(await imported(file))).id).not.toBe(story.id);
  });

  it('cannot be undone once readers have a story of it', async () => {
    const id = await dryRun({ name: 'public.docx', bytes: plain() });
    const { choices } = (await loadImport(id))!;
    const { sectionId } = fixture.paper;
    await chooseForImport(admin, id, { ...choices, sectionId });
    await actOnImport(admin, id, { action: 'start' }, now);
    await runImport(id, running);
    const story = await storyOf(id);
    expect(story.fields.sectionId).toBe(sectionId);
    const { editionId, deskId, fields, body, version } = story;
    const text = { editionId, deskId, body, fields: { ...fields, kicker: 'Harbour' } };
    await saveWorkingCopy(admin, story.id, { version, key: randomUUID(), ...text }, now);
    await act(admin, story.id, 'publish', now);
    expect(await reasonOf(actOnImport(admin, id, { action: 'undo' }, now))).toBe('story-is-published');
  });

  it('that was stopped resumes where it was', async () => {
    const id = await dryRun({ name: 'stopped.docx', bytes: harbour() });
    await actOnImport(admin, id, { action: 'start' }, now);
    await actOnImport(admin, id, { action: 'stop' }, now);
    await runImport(id, running);
    expect(await outcomesOf(id)).toEqual({ pending: 1 });
    await actOnImport(admin, id, { action: 'start' }, now);
    await runImport(id, running);
    expect(await outcomesOf(id)).toEqual({ made: 1 });
  });
});

describe('An import of a WordPress export', () => {
  const wxr = (words: string) => {
    const spaces =
      'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';
    const post = (id: number, status: string, text: string) =>
      `<item><title>Pier ${id}</title><dc:creator>jo</dc:creator><category domain="category" nicename="news">News</category><wp:post_id>${id}</wp:post_id><wp:post_name>pier-${id}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>${status}</wp:status><content:encoded>${text}</content:encoded></item>`;
    const items = post(1, 'publish', words) + post(2, 'draft', 'Two.') + post(3, 'trash', 'Three.');
    const xml = `<rss ${spaces}><channel><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name>Jo Halloran</wp:author_display_name></wp:author>${items}</channel></rss>`;
    return { name: 'old.xml', bytes: Buffer.from(xml) };
  };

  it('makes drafts in the sections of the same names, and later updates what changed at its site', async () => {
    const id = await imported(wxr('One.'));
    expect(await outcomesOf(id)).toEqual({ made: 2, 'left-out': 1 });
    expect((await loadImport(id))!.source).toBe('wordpress:old.example');
    expect((await storyOf(id)).fields).toMatchObject({
      ...{ headline: 'Pier 1', slug: 'pier-1', sectionId: fixture.paper.sectionId },
      bylines: [{ role: 'by', name: 'Jo Halloran', authorId: null }],
    });
    const again = await dryRun({ ...wxr('One more.'), name: 'export-of-tuesday.xml' });
    expect(await countPlans(again)).toEqual({ changed: 1, unchanged: 1, 'left-out': 1 });
  });

  it('that is not well formed makes nothing of what is before the fault', async () => {
    const { name, bytes } = wxr('One.');
    const id = await dryRun({ name, bytes: bytes.subarray(0, -10) });
    expect((await linesOf(id)).map(({ plan, reason }) => [plan, reason])).toEqual([
      ['failed', 'not-well-formed'],
    ]);
  });

  it('goes by what was chosen for a name, also in the next import', async () => {
    const first = await dryRun(wxr('Chosen.'));
    const { choices } = (await loadImport(first))!;
    await chooseForImport(admin, first, { ...choices, sections: { news: null }, people: { jo: null } });
    const second = await dryRun(wxr('Chosen.'));
    expect((await loadImport(second))!.choices).toMatchObject({
      sections: { news: null },
      people: { jo: null },
    });
    const wrong = { ...choices, sections: { news: 'none' } };
    expect(await reasonOf(chooseForImport(admin, second, wrong))).toBe('unknown-name');
  });
});

describe('Imports', () => {
  it.each(['reporter', 'producer', 'editor'] as const)('are not for a %s', async role => {
    const actor = await fixture.paper.person(role);
    const id = await dryRun({ name: `${role}.docx`, bytes: harbour() });
    const file = { name: 'x.docx', chunks: chunks(harbour()) };
    const works = [
      createImport(actor, { id: randomUUID() }, now),
      addFile(actor, id, file, now),
      actOnImport(actor, id, { action: 'start' }, now),
      chooseForImport(actor, id, {}),
    ];
    for (const work of works) expect(await reasonOf(work)).toBe('needs-role');
  });

  it('by a person who was deactivated since make nothing', async () => {
    const leaving = await fixture.paper.person('admin');
    const id = await dryRun({ name: 'leaving.docx', bytes: harbour() });
    await actOnImport(admin, id, { action: 'start' }, now);
    await prisma().import.update({ where: { id }, data: { createdById: leaving.personId } });
    await prisma().person.update({ where: { id: leaving.personId }, data: { deactivatedAt: now } });
    await runImport(id, running);
    expect((await linesOf(id))[0]).toMatchObject({ outcome: 'failed', reason: 'needs-role' });
  });

  it.each([
    ['an id that is none', () => createImport(admin, { id: '../x' }, now), 'wrong-input'],
    ['a step that does not exist', () => actOnImport(admin, 'none', { action: 'x' }, now), 'wrong-input'],
    [
      'an import that does not exist',
      () => actOnImport(admin, 'none', { action: 'read' }, now),
      'no-such-import',
    ],
    [
      'a file for an import that does not exist',
      () => addFile(admin, 'none', { name: 'a', chunks: chunks(harbour()) }, now),
      'no-such-import',
    ],
  ])('are refused with %s', async (_, work, reason) => {
    expect(await reasonOf(work())).toBe(reason);
  });

  it('without files are neither read nor listed, and take no files once they are read', async () => {
    const id = await createImport(admin, { id: randomUUID() }, now);
    expect(await reasonOf(actOnImport(admin, id, { action: 'read' }, now))).toBe('no-file');
    expect(await reasonOf(addFile(admin, id, { name: 'a.docx', chunks: chunks() }, now))).toBe('no-file');
    expect((await importsForAdmin(admin)).map(line => line.id)).not.toContain(id);
    expect((await importForAdmin(admin, id, {}, 'en'))!.actions).toEqual([]);
    const read = await dryRun({ name: 'a.docx', bytes: harbour() });
    expect((await importsForAdmin(admin)).map(line => line.id)).toContain(read);
    const late = { name: 'late.docx', chunks: chunks(harbour()) };
    expect(await reasonOf(addFile(admin, read, late, now))).toBe('import-is-read');
    expect(await reasonOf(actOnImport(admin, read, { action: 'read' }, now))).toBe('not-in-this-state');
  });

  it('are started once for two concurrent requests', async () => {
    const id = await dryRun({ name: 'once.docx', bytes: harbour() });
    const both = await Promise.all(
      [1, 2].map(() => reasonOf(actOnImport(admin, id, { action: 'start' }, now))),
    );
    expect(both.toSorted()).toEqual(['done', 'not-in-this-state']);
  });
});

describe('An old import', () => {
  it('is deleted with its files and items, and its stories stay', async () => {
    const id = await imported({ name: 'old-mud.docx', bytes: await plain() });
    const { files } = (await loadImport(id))!;
    const { storyId } = await prisma().importOrigin.findFirstOrThrow({ where: { importId: id } });
    await deleteOldImports(new Date(now.getTime() - 1000));
    expect(await loadImport(id)).not.toBeNull();
    await deleteOldImports(new Date(now.getTime() + 1_000 * 60_000));
    expect(await loadImport(id)).toBeNull();
    expect(await prisma().importItem.count({ where: { importId: id } })).toBe(0);
    expect(await importStore().has(files[0]!.key)).toBe(false);
    expect(await loadStory(storyId)).not.toBeNull();
  });
});
