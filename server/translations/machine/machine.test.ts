import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withoutBlockId } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs, runDueJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import {
  complete,
  startTranslationServer,
  translated,
  type TranslationServer,
} from '@/scripts/test/services/translation-server';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { duplicateStory } from '@/server/stories/create/duplicate';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { translations } from '../list';
import { startMachineTranslation, cancelMachineTranslation } from './start-run';
import { machineTranslationState } from './machine-state';
import { machineTranslationHandlers } from './run';
import { markMachineTexts } from './unread';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
const later = new Date('2026-11-27T03:00:00Z');
const TEXT = ['Nine ferries cross at night.', 'The fare is two yuan.', 'The last boat waits for nurses.'];
let editor: Actor;
let translator: Actor;
let server: TranslationServer;

beforeAll(async () => {
  server = await startTranslationServer();
  Object.assign(process.env, { TRANSLATION_URL: server.url, TRANSLATION_MODEL: 'm', TRANSLATION_KEY: 'k' });
  editor = await fixture.paper.person('editor');
  await prisma().edition.update({ where: { id: fixture.paper.otherEditionId }, data: { lang: 'fr' } });
});
afterAll(async () => {
  Object.assign(process.env, { TRANSLATION_URL: '', TRANSLATION_MODEL: '', TRANSLATION_KEY: '' });
  await server.stop();
});
beforeEach(async () => {
  server.answer = null;
  translator = await fixture.paper.person('editor');
  await prisma().machineTranslation.deleteMany();
  await deleteJobs();
});

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A version of a live story in the other edition, still in the words of its source. */
async function untranslated(content = TEXT.map(paragraph)): Promise<string> {
  const { editionId, otherEditionId, sectionId, otherSectionId } = fixture.paper;
  const fields = { slug: `s-${randomUUID().slice(0, 8)}`, sectionId, headline: 'Ferries at night' };
  const fromStoryId = await publishStory(editor, { editionId, fields, content, at: now });
  const id = await createStory(translator, { editionId: otherEditionId, deskId: null, fromStoryId }, now);
  const story = (await loadStory(id))!;
  await save(id, { fields: { ...story.fields, sectionId: otherSectionId } });
  return id;
}

async function save(id: string, change: { fields?: object; paragraphs?: string[] }): Promise<void> {
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const content = change.paragraphs?.map(paragraph) ?? body.content;
  await saveWorkingCopy(
    translator,
    id,
    {
      ...{ version, key: randomUUID(), editionId, deskId },
      fields: { ...fields, ...change.fields },
      body: { type: 'doc', content },
    },
    later,
  );
}

const run = () => runDueJobs(machineTranslationHandlers);
async function translate(id: string): Promise<void> {
  await startMachineTranslation(translator, id, later);
  await run();
}
const stateOf = async (id: string) => (await machineTranslationState(translator, id)).run;
const wordsOf = async (id: string) =>
  (await loadStory(id))!.body.content!.map(({ content }) => content?.map(({ text }) => text).join('') ?? '');
const unreadOf = async (id: string) =>
  (await prisma().translation.findFirstOrThrow({ where: { storyId: id } })).unread;
const markAll = async (id: string) =>
  markMachineTexts(translator, id, { digests: (await loadStory(id))!.machineTexts, read: true }, later);

describe('A translation by machine', () => {
  it('is stored as a revision of the person who started it, marked as machine text', async () => {
    const id = await untranslated();
    expect((await machineTranslationState(translator, id)).remaining).toBeGreaterThan(3);
    await translate(id);
    expect(await wordsOf(id)).toEqual(TEXT.map(translated));
    const story = (await loadStory(id))!;
    expect(story.fields.headline).toBe(translated('Ferries at night'));
    expect(story.fields.slug).not.toMatch(/trad/i);
    expect(story.savedById).toBe(translator.personId);
    const revisions = await prisma().revision.findMany({
      where: { storyId: id },
      orderBy: { number: 'asc' },
    });
    expect(revisions.at(-1)).toMatchObject({ reason: 'machine-translate', personId: translator.personId });
    expect(revisions.at(-2)).toMatchObject({ reason: 'autosave' });
    const event = await prisma().event.findFirstOrThrow({
      where: { storyId: id, kind: 'story.machine-translate' },
    });
    expect(event).toMatchObject({ personId: translator.personId, data: { left: 0 } });
    expect(await stateOf(id)).toMatchObject({ state: 'done', untouched: [] });
    expect(await unreadOf(id)).toBe(story.machineTexts.length);
    const { lines } = await translations(translator, { state: 'in-step', mine: true });
    expect(lines.find(({ storyId }) => storyId === id)?.unread).toBe(story.machineTexts.length);
  });

  it('cannot be published before each text is edited or marked as read', async () => {
    const id = await untranslated();
    await translate(id);
    // The edition requires four eyes.
    await expect(act(editor, id, 'publish', later)).rejects.toMatchObject({
      ...{ status: 422, reason: 'machine-text' },
    });
    await save(id, { paragraphs: ['Neuf bacs la nuit.', ...TEXT.slice(1).map(translated)] });
    const before = await unreadOf(id);
    await run();
    expect(await unreadOf(id)).toBe(before - 1);
    await markAll(id);
    expect(await unreadOf(id)).toBe(0);
    await act(editor, id, 'publish', later);
  });

  it('can be marked as read by a person, who can undo that', async () => {
    const id = await untranslated();
    await translate(id);
    const [digest] = (await loadStory(id))!.machineTexts as [string];
    const count = await unreadOf(id);
    await markMachineTexts(translator, id, { digests: [digest], read: true }, later);
    expect(await unreadOf(id)).toBe(count - 1);
    expect(await prisma().machineText.findFirst({ where: { storyId: id, digest } })).toMatchObject({
      readById: translator.personId,
    });
    await markMachineTexts(translator, id, { digests: [digest], read: false }, later);
    expect(await unreadOf(id)).toBe(count);
  });

  it('keeps what people wrote while it ran', async () => {
    const id = await untranslated();
    server.answer = async (response, { texts }) => {
      await save(id, { paragraphs: [TEXT[0]!, 'Le billet est à deux yuans.', TEXT[2]!, 'Ajouté.'] });
      server.answer = null;
      complete(
        response,
        texts.map(({ id: at, text }) => ({ id: at, text: translated(text) })),
      );
    };
    await translate(id);
    expect(await wordsOf(id)).toEqual([
      translated(TEXT[0]!),
      'Le billet est à deux yuans.',
      translated(TEXT[2]!),
      'Ajouté.',
    ]);
  });

  it('keeps links and marks, and reports texts whose translation lost them', async () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/fares' } };
    const linked = (text: string): BodyNode => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: `${text}, see ` },
        { type: 'text', text: 'fares', marks: [link] },
      ],
    });
    const id = await untranslated([linked('Kept'), linked('Lost')]);
    server.answer = (response, { texts }) =>
      complete(
        response,
        texts.map(({ id: at, text }) => ({
          id: at,
          text: text.startsWith('Lost') ? 'Perdu <script>x</script>' : translated(text),
        })),
      );
    await translate(id);
    const [kept, lost] = (await loadStory(id))!.body.content!;
    expect(kept!.content).toEqual([
      { type: 'text', text: 'Trad. Kept, see ' },
      { type: 'text', text: 'fares', marks: [link] },
    ]);
    expect(withoutBlockId(lost!)).toEqual(linked('Lost'));
    expect(await stateOf(id)).toMatchObject({ state: 'done', untouched: ['Lost, see fares'] });
  });

  it('is retried when its service is busy once, and changes nothing when it stays busy', async () => {
    const id = await untranslated();
    server.answer = response => {
      server.answer = null;
      response.writeHead(503).end();
    };
    await translate(id);
    expect(await stateOf(id)).toMatchObject({ state: 'done' });

    const other = await untranslated();
    const { version } = (await loadStory(other))!;
    server.answer = response => void response.end('nonsense');
    await translate(other);
    expect(await stateOf(other)).toMatchObject({ state: 'failed', reason: 'not-understood' });
    expect(await loadStory(other)).toMatchObject({ version, machineTexts: [] });
    server.answer = null;
    await translate(other);
    expect(await stateOf(other)).toMatchObject({ state: 'done' });
  });

  it('of a long story is split into several short requests', async () => {
    const long = Array.from({ length: 70 }, (_, at) => `Paragraph ${at} ${'of words '.repeat(20)}`);
    const id = await untranslated(long.map(paragraph));
    server.requests.length = 0;
    await translate(id);
    expect(server.requests.length).toBeGreaterThan(3);
    for (const { texts } of server.requests)
      expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(3000);
    expect((await wordsOf(id)).every(words => words.startsWith('Trad.'))).toBe(true);
  });

  it('can be cancelled during a request to its service, and writes nothing', async () => {
    const id = await untranslated();
    const { version } = (await loadStory(id))!;
    server.answer = () => cancelMachineTranslation(translator, id, later);
    await translate(id);
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
    expect((await loadStory(id))!.version).toBe(version);
  });

  it('is not stored once the person has lost the permission to write', async () => {
    const id = await untranslated();
    await startMachineTranslation(translator, id, later);
    await prisma().grant.deleteMany({ where: { personId: translator.personId } });
    await run();
    expect((await prisma().machineTranslation.findUniqueOrThrow({ where: { storyId: id } })).reason).toBe(
      'not-allowed',
    );
    expect(await wordsOf(id)).toEqual(TEXT);
  });
});

describe('The number of machine translations', () => {
  it('is one for each person and story, even for two concurrent requests', async () => {
    const [one, other] = [await untranslated(), await untranslated()];
    const both = await Promise.allSettled([
      startMachineTranslation(translator, one, later),
      startMachineTranslation(translator, other, later),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const begun = both[0].status === 'fulfilled' ? one : other;
    await expect(startMachineTranslation(editor, begun, later)).rejects.toMatchObject({
      reason: 'machine-translation-runs',
    });
  });

  it('is four in total, and a stalled run is replaced', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at++) ids.push(await untranslated());
    for (const id of ids.slice(0, 4))
      await startMachineTranslation(await fixture.paper.person('editor'), id, later);
    await expect(startMachineTranslation(translator, ids[4]!, later)).rejects.toMatchObject({
      ...{ status: 503, reason: 'too-many-machine-translations' },
    });
    const muchLater = new Date(later.getTime() + 16 * 60_000);
    await startMachineTranslation(translator, ids[4]!, muchLater);
    expect(await stateOf(ids[0]!)).toMatchObject({ state: 'failed', reason: 'timed-out' });
  });
});

describe('Machine text', () => {
  it('is marked as such in a copy too', async () => {
    const id = await untranslated();
    await translate(id);
    const copy = await duplicateStory(translator, id, randomUUID(), later);
    expect((await loadStory(copy))!.machineTexts.sort()).toEqual((await loadStory(id))!.machineTexts.sort());
    await expect(act(translator, copy, 'publish', later)).rejects.toMatchObject({ status: 422 });
  });
});

it('A machine translation is refused without a service, a source, or text to translate', async () => {
  const id = await untranslated();
  await save(id, {
    paragraphs: ['Traduit.'],
    fields: { headline: 'Bacs', standfirst: 'Six', kicker: '', lead: null },
  });
  await expect(startMachineTranslation(translator, id, later)).rejects.toMatchObject({
    reason: 'nothing-to-translate',
  });
  const { otherEditionId } = fixture.paper;
  const alone = await createStory(translator, { editionId: otherEditionId, deskId: null }, now);
  await expect(startMachineTranslation(translator, alone, later)).rejects.toMatchObject({
    reason: 'no-single-source',
  });
  const url = process.env.TRANSLATION_URL;
  process.env.TRANSLATION_URL = '';
  await expect(startMachineTranslation(translator, id, later)).rejects.toMatchObject({ status: 404 });
  expect(await machineTranslationState(translator, id)).toMatchObject({ offered: false, remaining: 0 });
  process.env.TRANSLATION_URL = url;
});
