import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { STAGES } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { Refused } from '@/server/problems/refused';
import { prisma } from '@/server/store/prisma';
import { countByStage } from '@/server/store/stories/story-lists';
import { board } from '../planning/board';
import { planOf, planStory } from '../planning/plan';
import { budget, budgetRows } from './budget';
import type { BudgetFilter } from './budget-filter';

const fixture = testPaper();
const start = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let editor: Actor;
let writer: Actor;

const write = (actor: Actor, slug: string, minute: number, editionId = fixture.paper.editionId) =>
  writeStory(actor, { editionId, fields: { slug, sectionId: null }, at: at(minute) });

/** The slugs of the whole list, page by page. */
async function stretches(filter: BudgetFilter = {}, actor = editor): Promise<string[][]> {
  const all = [];
  let after: string | undefined;
  do {
    const { rows, next } = await budgetRows(actor, { ...filter, after });
    all.push(rows.map(({ slug }) => slug));
    after = next ?? undefined;
  } while (after);
  return all;
}

/** The counts from a scan of the whole table. */
async function scanned(): Promise<Record<string, number>> {
  const rows = await prisma().story.groupBy({ by: ['stage'], _count: true });
  return Object.fromEntries(rows.map(({ stage, _count }) => [stage, _count]));
}

/** The stored counts, without stages that are empty again. */
async function kept(): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await countByStage()).filter(([, count]) => count !== 0));
}

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  writer = await fixture.paper.person('reporter');
});

describe('The budget', () => {
  it('lists every story once, last changed first, in pages of 100', async () => {
    const slugs = Array.from({ length: 230 }, (_, count) => `story-${count}`);
    // Some have the same time of change: the id is the tiebreaker.
    for (const [count, slug] of slugs.entries()) await write(editor, slug, Math.floor(count / 7));
    const listed = await stretches();
    expect(listed.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(listed.flat().toSorted()).toEqual(slugs.toSorted());
    const times = listed.flat().map(slug => Math.floor(slugs.indexOf(slug) / 7));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('lists the stories that a person created or was assigned, each once', async () => {
    await write(writer, 'own', 100);
    const given = await write(editor, 'given', 101);
    const both = await write(writer, 'both', 102);
    await prisma().story.updateMany({
      where: { id: { in: [given, both] } },
      data: { assignedToId: writer.personId },
    });
    expect(await stretches({ mine: true }, writer)).toEqual([['both', 'given', 'own']]);
  });

  it('lists the stories of a chosen reporter, and ignores an unknown one', async () => {
    const reporter = await fixture.paper.person('reporter');
    await write(reporter, 'of-a-reporter', 103);
    expect(await stretches({ reporter: reporter.personId })).toEqual([['of-a-reporter']]);
    expect((await budget(editor, { reporter: 'no-one' })).chosen.reporter).toBeNull();
    expect((await budget(reporter, { mine: true, reporter: editor.personId })).chosen.reporter).toBeNull();
  });

  it('answers with the chosen columns, without unknown ones', async () => {
    const columnsOf = async (columns?: string) => (await budget(editor, { columns })).chosen.columns;
    expect(await columnsOf()).toBeNull();
    expect(await columnsOf('deadline.stage.salary')).toBe('deadline.stage');
  });

  it('is filtered by several editions at once', async () => {
    const { otherEditionId } = fixture.paper;
    const code = `third-${randomUUID().slice(0, 6)}`;
    const third = await prisma().edition.create({
      data: {
        ...{ code, name: 'Third', shortName: 'T', mark: 'T', lang: 'zh-Hans' },
        ...{ zone: 'Asia/Shanghai', position: 9, firstYear: 1998 },
      },
    });
    const person = await fixture.paper.person('reporter');
    await write(person, 'in-third', 104, third.id);
    await write(person, 'in-other', 105, otherEditionId);
    await write(person, 'in-first', 106);
    const reporter = person.personId;
    expect(await stretches({ reporter, edition: `${code},fr` })).toEqual([['in-other', 'in-third']]);
    expect((await budget(editor, { edition: `${code},fr,no` })).chosen.edition).toBe(`fr,${code}`);
    expect((await budget(editor, { edition: `${code},fr,en` })).chosen.edition).toBeNull();
  });

  it('is filtered by edition, desk and stage at once', async () => {
    const { otherEditionId, deskId } = fixture.paper;
    const id = await write(editor, 'narrow', 110, otherEditionId);
    await prisma().story.update({ where: { id }, data: { deskId } });
    await act(editor, id, 'submit', at(111));
    expect(await stretches({ edition: 'fr', desk: deskId, stage: 'submitted' })).toEqual([['narrow']]);
    expect(await stretches({ edition: 'fr', desk: deskId, stage: 'draft' })).toEqual([[]]);
    expect(await stretches({ edition: 'en', desk: deskId })).toEqual([[]]);
  });

  it('is filtered by a section and its subsections in every edition, and ignores an unknown path', async () => {
    const { sectionId, otherSectionId, editionId, otherEditionId } = fixture.paper;
    const data = { editionId, parentId: sectionId, slug: 'local', name: 'Local', position: 0 };
    const { id: localId } = await prisma().section.create({ data });
    const person = await fixture.paper.person('editor');
    const writeIn = (slug: string, section: string | null, minute: number, edition = editionId) =>
      writeStory(person, { editionId: edition, fields: { slug, sectionId: section }, at: at(minute) });
    await writeIn('of-news', sectionId, 120);
    await writeIn('of-local', localId, 121);
    await writeIn('of-other-news', otherSectionId, 122, otherEditionId);
    await writeIn('of-none', null, 123);
    const reporter = person.personId;
    expect(await stretches({ section: 'news' })).toEqual([['of-other-news', 'of-local', 'of-news']]);
    expect(await stretches({ reporter, section: 'news' })).toEqual([
      ['of-other-news', 'of-local', 'of-news'],
    ]);
    expect(await stretches({ section: 'news', edition: 'en' })).toEqual([['of-local', 'of-news']]);
    expect(await stretches({ section: 'news/local' })).toEqual([['of-local']]);
    const { chosen, sections, counts, total } = await budget(editor, { section: 'news' });
    expect(chosen.section).toBe('news');
    expect(sections.map(({ path, name }) => [path, name])).toEqual([
      ['news', 'News'],
      ['news/local', 'News › Local'],
    ]);
    expect([counts, total]).toEqual([{ draft: 3 }, 3]);
    expect((await budget(editor, { section: 'new' })).chosen.section).toBeNull();
    expect((await budget(editor, { section: 'news/local', edition: 'fr' })).chosen.section).toBeNull();
  });

  it('is filtered by priority, also on the board, among the words of a search and of a day', async () => {
    const ids = [];
    for (const [count, slug] of ['urgent-a', 'urgent-b', 'urgent-c'].entries())
      ids.push(await write(editor, slug, 130 + count));
    const [first, second, third] = ids as [string, string, string];
    await planStory(editor, first, { priority: 1, day: '2027-02-03' }, at(135));
    await planStory(editor, second, { priority: 1 }, at(135));
    await planStory(editor, third, { priority: 2, day: '2027-02-03' }, at(135));
    await act(editor, second, 'submit', at(136));
    expect(await stretches({ priority: '1' })).toEqual([['urgent-b', 'urgent-a']]);
    expect(await stretches({ priority: '1', day: '2027-02-03' })).toEqual([['urgent-a']]);
    expect((await budget(editor, { priority: '1' })).counts).toEqual({ draft: 1, submitted: 1 });
    expect((await budget(editor, { priority: '4' })).chosen.priority).toBeNull();
    const { columns } = await board(editor, { priority: '1' });
    expect(columns.flatMap(({ rows }) => rows.map(({ slug }) => slug)).toSorted()).toEqual([
      'urgent-a',
      'urgent-b',
    ]);
    await planStory(editor, third, { priority: null }, at(137));
    expect((await planOf(editor, third)).plan.priority).toBeNull();
    expect(await stretches({ priority: '2' })).toEqual([[]]);
    await expect(planStory(editor, third, { priority: 4 }, at(138))).rejects.toBeInstanceOf(Refused);
  });

  it('counts the stories of each stage that the other filters leave', async () => {
    const { otherEditionId } = fixture.paper;
    const person = await fixture.paper.person('editor');
    const ids = [];
    for (const slug of ['counted-a', 'counted-b', 'counted-c'])
      ids.push(await write(person, slug, 112, otherEditionId));
    await act(person, ids[0]!, 'submit', at(113));
    const countsOf = async (filter: BudgetFilter) => {
      const { counts, cut, total } = await budget(person, filter);
      return { counts, cut, total };
    };
    const mine = { counts: { draft: 2, submitted: 1 }, cut: [] };
    expect(await countsOf({ mine: true })).toEqual({ ...mine, total: 3 });
    expect(await countsOf({ mine: true, stage: 'draft' })).toEqual({ ...mine, total: 2 });
    expect(await countsOf({ mine: true, edition: 'en' })).toEqual({ counts: {}, cut: [], total: 0 });
    await prisma().plan.create({ data: { storyId: ids[1]!, day: start } });
    const ofDay = { counts: { draft: 1 }, cut: [] };
    expect(await countsOf({ day: '2026-11-24', mine: true })).toEqual({ ...ofDay, total: 1 });
    expect(await countsOf({ day: '2026-11-24', mine: true, stage: 'submitted' })).toEqual({
      ...ofDay,
      total: 0,
    });
    expect((await countsOf({})).counts.draft).toBeGreaterThan(200);
  });

  it('shows spiked stories only on request', async () => {
    const id = await write(editor, 'spiked-one', 120);
    await act(editor, id, 'spike', at(121));
    expect((await stretches()).flat()).not.toContain('spiked-one');
    expect(await stretches({ stage: 'spiked' })).toEqual([['spiked-one']]);
  });

  it('refuses an invalid cursor, and starts with the newest on the page', async () => {
    for (const after of ['x', '1', '-', `${'9'.repeat(16)}-a`, '5-../etc']) {
      const refused = await budgetRows(editor, { after }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refused);
      expect((await budget(editor, { after })).fromNewest).toBe(true);
    }
  });
});

describe('The counts of stages', () => {
  it('equal a count of every story', async () => {
    expect(await kept()).toEqual(await scanned());
  });

  it('are correct after concurrent steps of many stories', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, count) => write(editor, `step-${count}`, 200 + count)),
    );
    const steps = ['submit', 'return', 'spike', 'revive', 'approve', 'return', 'submit'] as const;
    await Promise.all(
      ids.map(async (id, count) => {
        for (const step of steps.slice(0, 1 + (count % steps.length))) await act(editor, id, step, at(300));
      }),
    );
    expect(await kept()).toEqual(await scanned());
    expect(Object.keys(await kept()).every(stage => STAGES.includes(stage as never))).toBe(true);
  });

  it('do not include a step that was rolled back', async () => {
    const before = await kept();
    const undone = prisma().$transaction(async client => {
      await client.story.updateMany({ where: { stage: 'draft' }, data: { stage: 'spiked' } });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await kept()).toEqual(before);
  });

  it('can be rebuilt', async () => {
    await prisma().$executeRaw`UPDATE "StageCount" SET stories = stories + 5`;
    expect(await kept()).not.toEqual(await scanned());
    await prisma().$executeRaw`SELECT recount_stages()`;
    expect(await kept()).toEqual(await scanned());
  });
});

describe('The sorted budget', () => {
  let author: Actor;
  beforeAll(async () => (author = await fixture.paper.person('reporter')));
  const sorted = async (filter: BudgetFilter) => (await stretches(filter, author)).flat();

  it('is sorted by a column in both directions, page by page, each story once', async () => {
    const slugs = Array.from({ length: 120 }, (_, count) => `sorted-${count}`);
    const headlines = ['Étude', 'ecole', 'Zèbre'];
    for (const [count, slug] of slugs.entries()) {
      const fields = { slug, sectionId: null, headline: headlines[count % 3]! };
      await writeStory(author, { editionId: fixture.paper.editionId, fields, at: at(2000 + count) });
    }
    expect(await sorted({ mine: true, sort: 'slug' })).toEqual(slugs);
    expect(await sorted({ mine: true, sort: '-slug' })).toEqual(slugs.toReversed());
    expect(await sorted({ mine: true, sort: 'changed' })).toEqual(slugs);
    const byHeadline = await sorted({ mine: true, sort: 'headline', lang: 'fr' });
    const order = byHeadline.map(slug => headlines[slugs.indexOf(slug) % 3]);
    expect([...new Set(order)]).toEqual(['ecole', 'Étude', 'Zèbre']);
    expect(new Set(byHeadline).size).toBe(120);
    const { list, total, isWhole } = await budget(author, { mine: true, sort: 'slug' });
    expect([list.rows.length, total, isWhole]).toEqual([100, 120, false]);
  });

  it.each(['stage', 'reporter', 'section', '-reporter'])('has every story when sorted by %s', async sort => {
    expect((await sorted({ mine: true, sort })).toSorted()).toEqual(
      (await sorted({ mine: true })).toSorted(),
    );
  });

  it('refuses an invalid cursor, and ignores an unknown column', async () => {
    await expect(budgetRows(author, { sort: 'slug', after: 'x' })).rejects.toBeInstanceOf(Refused);
    expect((await budget(author, { sort: 'body' })).chosen.sort).toBeNull();
  });
});
