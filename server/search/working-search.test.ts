import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { typedQuery } from '@/domain/search/typed-query';
import { changeBetween } from '@/domain/story/text-change';
import type { StoryFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { saveWorkingCopy } from '@/server/stories/save';
import { prisma } from '@/server/store/prisma';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { loadStory } from '@/server/store/stories/stories';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { searchWorkingCopies, type WorkingSearch } from '@/server/store/search/working-search';
import { indexWorkingCopies } from './working-index';

const fixture = testPaper();
const start = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

let editor: Actor;
let minute = 0;

async function write(
  headline: string,
  more: Partial<StoryFields> & { body?: string; editionId?: string } = {},
) {
  const { body = 'Nothing more.', editionId = fixture.paper.editionId, ...fields } = more;
  return writeStory(editor, {
    editionId,
    fields: { headline, slug: headline.toLowerCase().replace(/\W+/g, '-'), sectionId: null, ...fields },
    content: [paragraph(body)],
    at: at(minute++),
  });
}

async function indexAll(): Promise<void> {
  while (await indexWorkingCopies());
}

async function found(text: string, scope: Partial<WorkingSearch> = {}): Promise<string[]> {
  const languages = [['en'], ['fr'], ['zh-Hans']];
  const query = typedQuery(text)!;
  return (await searchWorkingCopies({ query, languages, limit: 100, ...scope })).map(({ id }) => id);
}

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

describe('The search of the newsroom', () => {
  it('finds a story by a live entry, also a draft, until the entry is removed', async () => {
    const id = await write('Storm over the bay');
    await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, at(minute++));
    const key = randomUUID();
    const words = { title: 'Breakwater', byline: '', pinned: false, keyEvent: false, publish: false };
    const body = { type: 'doc' as const, content: [paragraph('The semaphore fell.')] };
    await addEntry(editor, id, { id: key, key, ...words, body }, at(minute++));
    await indexAll();
    expect(await found('semaphore')).toEqual([id]);
    expect(await found('breakwater')).toEqual([id]);
    const removal = { key: randomUUID(), version: 1, removed: true };
    await removeEntry(editor, id, key, removal, at(minute++));
    await indexAll();
    expect(await found('semaphore')).toEqual([]);
  });

  it('has the length of a text in words and Chinese characters', async () => {
    const id = await write('How long', { body: 'Seven buckets, 七只水桶 again.' });
    await indexAll();
    expect(await prisma().workingEntry.findUniqueOrThrow({ where: { storyId: id } })).toMatchObject({
      length: 7,
    });
    expect(await loadBudgetRows([id])).toMatchObject([{ length: null, expectedWords: null }]);
    await prisma().plan.create({ data: { storyId: id, expectedWords: 20 } });
    expect(await loadBudgetRows([id])).toMatchObject([{ length: 7, expectedWords: 20 }]);
  });

  it('finds a draft by words of its headline, slug, byline, standfirst and body', async () => {
    const id = await write('Seven ferries', {
      slug: 'night-crossing',
      standfirst: 'A harbour wakes',
      bylines: [{ role: 'by', name: 'Lin Haiyang', authorId: null }],
      body: 'The stokers came back at dusk.',
    });
    await indexAll();
    for (const words of [
      'ferries',
      'ferry seven',
      'crossing',
      'night-crossing',
      'haiyang',
      'harbour',
      'stoker dusk',
    ])
      expect([words, await found(words)]).toEqual([words, [id]]);
    for (const words of ['ferries bridge', 'ferries -harbour', 'tram'])
      expect(await found(words)).toEqual([]);
  });

  it('finds a draft while the last word is still being typed', async () => {
    const id = await write('Quarantine lifted');
    await indexAll();
    for (const words of ['q', 'quar', 'quarantin', 'lifted quar']) expect(await found(words)).toEqual([id]);
    expect(await found('quar lifted')).toEqual([]);
  });

  it('finds Chinese by any two adjacent characters, and by one character of the headline', async () => {
    const id = await write('夜间渡轮回来了', { body: '六艘渡轮在港口之间往返。' });
    await indexAll();
    for (const words of ['渡轮', '夜间', '港口', '轮', '渡轮 港口'])
      expect([words, await found(words)]).toEqual([words, [id]]);
    expect(await found('轮渡')).toEqual([]);
  });

  it('finds the words of an edition in another language by their own stems', async () => {
    const id = await write('Les traversiers reviennent', { editionId: fixture.paper.otherEditionId });
    await indexAll();
    expect(await found('traversier')).toEqual([id]);
  });

  it('finds text that was saved since, and not text that was removed', async () => {
    const id = await write('Lighthouse dark');
    await indexAll();
    const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
    const base = { editionId, deskId, fields, body };
    const next = { ...base, fields: { ...fields, headline: 'Beacon dark', slug: 'beacon' } };
    await saveWorkingCopy(
      editor,
      id,
      { version, key: randomUUID(), change: changeBetween(base, next) },
      at(minute++),
    );
    expect(await found('lighthouse')).toEqual([id]);
    await indexAll();
    expect(await found('lighthouse')).toEqual([]);
    expect(await found('beacon')).toEqual([id]);
  });

  it('lists the last changed first, page by page', async () => {
    const ids = [];
    for (let count = 0; count < 5; count++) ids.unshift(await write(`Pilot ${count}`, { body: 'pilotage' }));
    await indexAll();
    const languages = [['en']];
    const query = typedQuery('pilotage')!;
    const pages = [];
    let after;
    do {
      const page = await searchWorkingCopies({ query, languages, limit: 2, after });
      pages.push(page.map(({ id }) => id));
      after = page.length === 2 ? page[1] : undefined;
    } while (after);
    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  });

  it('is filtered by stage, edition, desk and person', async () => {
    const draft = await write('Customs draft');
    const submitted = await write('Customs submitted');
    await act(editor, submitted, 'submit', at(minute++));
    await indexAll();
    expect(await found('customs', { stages: ['submitted'] })).toEqual([submitted]);
    expect(await found('customs', { stages: ['draft'], editionIds: [fixture.paper.editionId] })).toEqual([
      draft,
    ]);
    expect(await found('customs', { editionIds: [fixture.paper.otherEditionId] })).toEqual([]);
    const both = [fixture.paper.otherEditionId, fixture.paper.editionId];
    expect(await found('customs', { editionIds: both })).toEqual([submitted, draft]);
    expect(await found('customs', { deskId: fixture.paper.deskId })).toEqual([]);
    expect(await found('customs', { ofPersonId: editor.personId })).toEqual([submitted, draft]);
    expect(await found('customs', { ofPersonId: 'somebody-else' })).toEqual([]);
  });

  it('indexes each story once with several processes at the same moment', async () => {
    const ids = await Promise.all(['Ropes one', 'Ropes two', 'Ropes three'].map(words => write(words)));
    await Promise.all([1, 2, 3].map(() => indexWorkingCopies()));
    await indexAll();
    expect((await found('ropes')).toSorted()).toEqual(ids.toSorted());
    expect(await prisma().workingChange.count()).toBe(0);
  });

  it('loses no change when indexing fails half-way', async () => {
    const id = await write('Ballast water');
    await prisma().$executeRaw`ALTER TABLE "WorkingEntry" ADD CONSTRAINT broken CHECK (false) NOT VALID`;
    await expect(indexWorkingCopies()).rejects.toThrow(/broken/);
    await prisma().$executeRaw`ALTER TABLE "WorkingEntry" DROP CONSTRAINT broken`;
    await indexAll();
    expect(await found('ballast')).toEqual([id]);
  });

  it('rebuilds entries of an older format', async () => {
    const id = await write('Keel laid');
    await indexAll();
    await prisma().$executeRaw`UPDATE "WorkingEntry" SET form = 0, words = '' WHERE "storyId" = ${id}`;
    expect(await found('keel')).toEqual([]);
    await indexAll();
    expect(await found('keel')).toEqual([id]);
  });
});
