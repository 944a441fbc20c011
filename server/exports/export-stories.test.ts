import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text as readText, buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { htmlOf } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { chromium } from 'playwright';
import { findChromium } from '@/scripts/test/runner/chromium';
import { exportsWords } from '@/components/newsroom/words/exports/words';
import { WRITTEN_FORMATS } from '@/domain/exports/format-names';
import { doc, p, picture, text } from '@/domain/document/samples.fixture';
import { readWord } from '@/domain/imports/word/read-word';
import type { Actor } from '@/domain/people/permissions';
import { wordParts } from '@/server/imports/sources/word-file';
import { openZip } from '@/server/imports/sources/zip-file';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { setEmbargo } from '@/server/stories/embargo';
import { createThread } from '@/server/notes/notes';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { previewPage } from '@/server/preview/preview-page';
import type { SignedIn } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { exportStories, type ExportedFile } from './export-stories';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const words = { ...exportsWords('en').inFile, lang: 'en' };
let editor: Actor;
let draft: string;
let live: string;

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  const { editionId, sectionId } = fixture.paper;
  const mediaId = await testPicture(1600, 1200);
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'The Coast' }, update: {} });
  live = await publishStory(editor, {
    editionId,
    at: now,
    fields: { slug: 'gold', sectionId, headline: 'Gold' },
  });
  draft = await writeStory(editor, {
    editionId,
    at: now,
    fields: { slug: 'mud', sectionId, headline: 'Mud' },
    content: [
      p(text('Before.')),
      { type: 'picture', attrs: { ...picture, media: mediaId } },
      { type: 'relatedStory', attrs: { story: live } },
      p(text('After.')),
    ],
  });
});

const pageOf = async (id: string) =>
  htmlOf(createElement(StoryPage, await previewPage({ actor: editor } as SignedIn, id, null, now)));
const write = (format: string, ids: string) => exportStories(editor, { format, ids }, { words, pageOf }, now);
const bytesOf = ({ content }: ExportedFile) =>
  content instanceof Readable ? buffer(content) : Promise.resolve(Buffer.from(content));
const textOf = async ({ content }: ExportedFile) =>
  content instanceof Readable ? readText(content) : String(content);

describe('A story as a file', () => {
  it('is a Word file with its picture and notes, which our reader of Word files reads', async () => {
    const thread = { id: randomUUID(), noteId: randomUUID(), quotation: '', text: 'Is it?', blocking: false };
    await createThread(editor, draft, thread, now);
    const file = await write('docx', draft);
    expect(file.name).toBe('mud.docx');
    const bytes = await bytesOf(file);
    const zip = await openZip(bytes);
    expect((await zip.read('word/media/picture1.jpg'))!.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    const read = readWord({ parts: await wordParts(bytes), foreignId: 'f', now: now.toISOString() });
    expect(read).toMatchObject({
      fields: { headline: 'Mud' },
      threads: [{ notes: [{ text: 'Is it?' }] }],
      losses: {},
    });
    expect(read.pictures).toHaveLength(1);
  });

  it.each(WRITTEN_FORMATS)('that is not published says so: %s', async format => {
    const { unpublished } = words.status;
    const file = await write(format, draft);
    const content = format === 'docx' ? await wordHeader(await bytesOf(file)) : await textOf(file);
    expect(content).toContain(unpublished);
    const published = await write(format, live);
    const own = format === 'docx' ? await wordHeader(await bytesOf(published)) : await textOf(published);
    expect(own).not.toContain(unpublished);
  });

  it.each(WRITTEN_FORMATS)(
    'with live coverage has its entries in the zone of the edition: %s',
    async format => {
      const { editionId, sectionId } = fixture.paper;
      await prisma().edition.update({ where: { id: editionId }, data: { zone: 'Asia/Shanghai' } });
      const fields = { slug: `storm-${format}`, sectionId, headline: 'Storm' };
      const id = await publishStory(editor, { editionId, at: now, fields });
      const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
      await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, now);
      const add = (minutes: number, title: string, publish: boolean) => {
        const key = randomUUID();
        const body = doc(p(text(`It is said: ${title}`)));
        const entry = {
          id: key,
          key,
          title,
          byline: 'Ann Lee',
          body,
          pinned: false,
          keyEvent: false,
          publish,
        };
        return addEntry(editor, id, entry, at(minutes));
      };
      await add(10, 'Alpha', true);
      await add(20, 'Omega', true);
      await add(30, 'Not yet', false);
      const contentOf = async () => {
        const file = await write(format, id);
        if (format !== 'docx') return textOf(file);
        return (await (await openZip(await bytesOf(file))).read('word/document.xml'))!.toString();
      };
      const live = await contentOf();
      for (const words of ['Alpha', 'It is said: Omega', 'Ann Lee', '16:10', '16:20'])
        expect(live).toContain(words);
      expect(live).not.toContain('Not yet');
      expect(live.indexOf('Omega')).toBeLessThan(live.indexOf('Alpha'));
      await changeCoverage(editor, id, { key: randomUUID(), state: 'ended' }, at(40));
      const ended = await contentOf();
      expect(ended.indexOf('Alpha')).toBeLessThan(ended.indexOf('Omega'));
    },
  );

  it('is a PDF file of its page, with its picture and a word that it is not published', async () => {
    process.env.CHROMIUM ??= (await findChromium()) ?? chromium.executablePath();
    const file = await write('pdf', draft);
    expect(file).toMatchObject({ name: 'mud.pdf', type: 'application/pdf' });
    const bytes = await bytesOf(file);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('/Subtype /Image');
    const both = await openZip(await bytesOf(await write('pdf', `${draft},${live}`)));
    expect(both.names).toEqual(['mud.pdf', 'gold.pdf']);
  });

  it('that has no section yet has no page to print, alone or with others', async () => {
    const { editionId } = fixture.paper;
    const placeless = await writeStory(editor, {
      editionId,
      at: now,
      fields: { slug: 'placeless', sectionId: null },
    });
    const refused = { status: 422, reason: 'no-section' };
    await expect(write('pdf', placeless)).rejects.toMatchObject(refused);
    await expect(write('pdf', `${live},${placeless}`)).rejects.toMatchObject(refused);
  });

  it('has its download in the audit trail, for each story of an archive, and none where it is refused', async () => {
    const at = new Date(now.getTime() + 60_000);
    const download = (format: string, ids: string) =>
      exportStories(editor, { format, ids }, { words, pageOf }, at);
    await bytesOf(await download('markdown', draft));
    await bytesOf(await download('html', `${draft},${live}`));
    await expect(download('html', `${draft},none`)).rejects.toThrow();
    const where = { kind: 'story.export', at };
    const events = await prisma().event.findMany({ where, orderBy: { id: 'asc' } });
    expect(events.map(({ personId, storyId, data }) => ({ personId, storyId, data }))).toEqual([
      { personId: editor.personId, storyId: draft, data: { format: 'markdown' } },
      { personId: editor.personId, storyId: draft, data: { format: 'html', stories: 2 } },
      { personId: editor.personId, storyId: live, data: { format: 'html', stories: 2 } },
    ]);
  });

  it('names its embargo', async () => {
    const setTo = async (until: string | null) => {
      const { version } = await prisma().story.findUniqueOrThrow({ where: { id: draft } });
      await setEmbargo(editor, draft, { key: randomUUID(), version, until }, now);
    };
    await setTo('2026-12-01T08:00:00.000Z');
    expect(await textOf(await write('markdown', draft))).toMatch(
      /embargo: "2026-12-01T08:00:00.000Z"\n[^]*Embargo until 1 December/,
    );
    await setTo(null);
  });

  it('has no headlines of stories that are not public', async () => {
    const related = { type: 'relatedStory', attrs: { story: draft } };
    const { editionId, sectionId } = fixture.paper;
    const fields = { slug: 'names', sectionId };
    const id = await writeStory(editor, {
      editionId,
      at: now,
      fields,
      content: doc(p(text('See')), related).content,
    });
    const html = await textOf(await write('html', id));
    expect(html).toContain(words.unpublishedStory);
    expect(html).not.toContain('Mud');
  });

  it('is one HTML file with its pictures in it', async () => {
    expect(await textOf(await write('html', draft))).toMatch(
      /<img src="data:image\/jpeg;base64,[A-Za-z0-9+/=]{100,}" alt="A quay">/,
    );
  });

  it('that was killed is withdrawn', async () => {
    const { editionId, sectionId } = fixture.paper;
    const id = await publishStory(editor, { editionId, at: now, fields: { slug: 'wrong', sectionId } });
    await act(editor, id, 'kill', now);
    expect(JSON.parse(await textOf(await write('ninjs', id)))).toMatchObject({
      pubStatus: 'canceled',
      edNote: words.status.killed,
    });
  });
});

const wordHeader = async (bytes: Buffer) =>
  (await (await openZip(bytes)).read('word/header1.xml'))!.toString();

describe('Several stories', () => {
  it('are one archive with a file for each, by their slugs', async () => {
    const { editionId, sectionId } = fixture.paper;
    const fields = { slug: 'mud', sectionId, headline: 'Twin' };
    const twin = await writeStory(editor, { editionId, at: now, fields });
    const file = await write('docx', [draft, live, twin].join(','));
    expect(file).toMatchObject({ name: 'stories-2026-11-24.zip', type: 'application/zip' });
    const zip = await openZip(await bytesOf(file));
    expect(zip.names).toEqual(['mud.docx', 'gold.docx', 'mud-2.docx']);
    const inner = await wordParts((await zip.read('mud-2.docx'))!);
    expect(readWord({ parts: inner, foreignId: 'f', now: now.toISOString() }).fields.headline).toBe('Twin');
  });

  it('are refused while a person is already downloading three archives', async () => {
    const open = [await write('docx', `${draft},${live}`), await write('docx', `${draft},${live}`)];
    open.push(await write('docx', `${draft},${live}`));
    await expect(write('docx', `${draft},${live}`)).rejects.toMatchObject({ status: 503 });
    const [first, ...others] = open.map(({ content }) => content as Readable);
    first!.destroy();
    await once(first!, 'close');
    others.push((await write('docx', `${draft},${live}`)).content as Readable);
    for (const stream of others) stream.resume();
    await Promise.all(others.map(stream => once(stream, 'close')));
  });

  it('are refused when one of them does not exist, or in an unknown format', async () => {
    await expect(write('docx', `${draft},none`)).rejects.toMatchObject({ status: 404 });
    await expect(write('exe', draft)).rejects.toMatchObject({ status: 422 });
    await expect(write('docx', Array.from({ length: 101 }, (_, at) => at).join(','))).rejects.toMatchObject({
      status: 422,
    });
  });
});
