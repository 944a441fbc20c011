import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanChange } from '@/domain/api/planning/plans';
import { can, ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { budget, budgetRows } from '../budget/budget';
import type { BudgetFilter } from '../budget/budget-filter';
import { createStory } from '../create/create-story';
import { planNewStory } from './new-plan';
import { planOf, planStory } from './plan';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let editor: Actor;
let writer: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  writer = await fixture.paper.person('reporter');
});

const planned = (slug: string, more: Record<string, unknown> = {}) => {
  const { editionId, deskId } = fixture.paper;
  return { key: randomUUID(), editionId, deskId, slug, reporterId: null, ...more };
};
const slugs = async (filter: BudgetFilter) =>
  (await budgetRows(editor, { now, ...filter })).rows.map(({ slug }) => slug).sort();
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  );
const rowOf = async (id: string, filter: BudgetFilter = {}) =>
  (await budgetRows(editor, { now, ...filter })).rows.find(row => row.id === id);

describe('A planned story', () => {
  it('is in the budget with all planned fields before it is written', async () => {
    const photographer = await fixture.paper.person('producer');
    const plan = {
      ...{ day: '2026-11-25', deadline: '2026-11-25T12:00:00.000Z', expectedWords: 600 },
      ...{ photographerId: photographer.personId, notes: 'Council votes at seven.' },
    };
    const sent = planned('night-market', { ...plan, embargoUntil: '2026-11-25T13:00:00Z' });
    const id = await planNewStory(editor, sent, now);
    expect(await planNewStory(editor, sent, now)).toBe(id);
    expect(await rowOf(id)).toMatchObject({
      ...{ slug: 'night-market', headline: '', stage: 'draft', reporter: null },
      ...{ day: '2026-11-25', deadline: '2026-11-25T12:00:00.000Z', expectedWords: 600 },
      ...{ about: 'Council votes at seven.', embargoUntil: '2026-11-25T13:00:00.000Z' },
    });
    expect(await planOf(editor, id)).toMatchObject({
      plan: { photographer: { id: photographer.personId }, notes: 'Council votes at seven.' },
      mayPlan: true,
    });
  });

  it('can be written by the assigned reporter, who is notified', async () => {
    const id = await planNewStory(editor, planned('rice', { reporterId: writer.personId }), now);
    expect(await inboxOf(writer)).toMatchObject([{ kind: 'assignment', story: { id } }]);
    await act(writer, id, 'submit', now);
    expect((await loadStory(id))!.stage).toBe('submitted');
  });

  it('has a slug made from its words in any script, and an empty one is refused', async () => {
    const id = await planNewStory(editor, planned('夜市 许可'), now);
    expect((await loadStory(id))!.fields.slug).toMatch(/^ye-?shi/);
    expect(await outcome(planNewStory(editor, planned('!!!'), now))).toBe('wrong-input');
  });

  it('belongs to its writer if it was written before it was planned', async () => {
    const { editionId } = fixture.paper;
    const id = await writeStory(writer, { editionId, fields: { slug: 'written', sectionId: null }, at: now });
    await planStory(editor, id, { deadline: '2026-11-24T09:00:00Z' }, now);
    expect((await loadStory(id))!.assignedToId).toBe(writer.personId);
  });

  it('is no longer blank, and each part can be changed separately', async () => {
    const { editionId } = fixture.paper;
    const id = await createStory(editor, { editionId, deskId: null }, now);
    expect(await rowOf(id)).toBeUndefined();
    await planStory(editor, id, { notes: 'Rain' }, now);
    await Promise.all([
      planStory(editor, id, { day: '2026-11-26' }, now),
      planStory(editor, id, { expectedWords: 300 }, now),
    ]);
    expect(await rowOf(id)).toMatchObject({ day: '2026-11-26', expectedWords: 300, about: 'Rain' });
    await planStory(editor, id, { day: null }, now);
    expect(await rowOf(id)).toMatchObject({ day: null, expectedWords: 300 });
  });

  it('can be planned for the first time by two concurrent requests', async () => {
    const { editionId } = fixture.paper;
    const id = await createStory(editor, { editionId, deskId: null }, now);
    await Promise.all([
      planStory(editor, id, { notes: 'a' }, now),
      planStory(editor, id, { notes: 'b' }, now),
    ]);
    expect(await prisma().plan.count({ where: { storyId: id } })).toBe(1);
  });
});

describe('Permission to plan', () => {
  it('follows the role, for an existing story', async () => {
    const { editionId, otherEditionId, deskId } = fixture.paper;
    for (const role of ROLES)
      for (const place of [{}, { editionId }, { editionId: otherEditionId }, { deskId }])
        for (const isOwn of [true, false]) {
          const actor = await fixture.paper.person(role, place);
          const reporterId = isOwn ? actor.personId : null;
          const id = await planNewStory(editor, planned('whose', { reporterId }), now);
          const may = can(actor, 'plan', (await loadStory(id))!);
          const said = `${role} ${JSON.stringify(place)} ${isOwn}`;
          expect(await outcome(planStory(actor, id, { notes: 'x' }, now)), said).toBe(
            may.allowed ? 'done' : may.reason,
          );
          expect((await planOf(actor, id)).mayPlan).toBe(may.allowed);
        }
  });

  it('is limited to their own stories, without an embargo, for a reporter', async () => {
    const id = await planNewStory(writer, planned('own'), now);
    expect((await loadStory(id))!.assignedToId).toBe(writer.personId);
    const forAnother = planned('other', { reporterId: editor.personId });
    expect(await outcome(planNewStory(writer, forAnother, now))).toBe('needs-role');
    const held = planned('held', { embargoUntil: '2026-11-25T13:00:00Z' });
    expect(await outcome(planNewStory(writer, held, now))).toMatch(/needs-role/);
    const producer = await fixture.paper.person('producer');
    expect(await outcome(planNewStory(producer, planned('none'), now))).toBe('needs-role');
  });
});

it.each<[unknown, string]>([
  [{ day: '2026-02-30' }, 'day'],
  [{ day: '0000-01-01' }, 'day'],
  [{ deadline: 'tonight' }, 'deadline'],
  [{ deadline: '0001-01-01T00:00:00Z' }, 'deadline'],
  [{ expectedWords: 0 }, 'expectedWords'],
  [{ expectedWords: 100_001 }, 'expectedWords'],
  [{ notes: 'x'.repeat(2001) }, 'notes'],
  [{ photographerId: 'none' }, 'photographerId'],
  [{ reporter: 'x' }, ''],
])('An invalid plan is refused with its field (%#)', async (change, field) => {
  const id = await planNewStory(editor, planned('wrong'), now);
  await expect(planStory(editor, id, change as PlanChange, now)).rejects.toMatchObject({
    status: 422,
    detail: { field },
  });
});

describe('The budget of a day', () => {
  it('has what is planned for the day in the zone of the person, and is filtered like the whole budget', async () => {
    const { editionId } = fixture.paper;
    const make = (slug: string, change: PlanChange) => planNewStory(editor, planned(slug, change), now);
    await make('by-day', { day: '2026-12-01', deadline: '2026-11-30T09:00:00Z' });
    await make('by-deadline', { deadline: '2026-12-01T17:00:00Z' });
    await make('other-day', { day: '2026-12-02', deadline: '2026-12-01T09:00:00Z' });
    const scheduled = await writeStory(editor, {
      editionId,
      fields: { slug: 'timed', sectionId: null },
      at: now,
    });
    await prisma().story.update({
      where: { id: scheduled },
      data: {
        ...{ stage: 'scheduled', scheduledFor: new Date('2026-12-01T06:00:00Z') },
        ...{ scheduledZone: 'UTC', scheduledById: editor.personId },
      },
    });
    expect(await slugs({ day: '2026-12-01' })).toEqual(['by-day', 'by-deadline', 'timed']);
    // 17:00 in London is the next day in Shanghai.
    expect(await slugs({ day: '2026-12-02', zone: 'Asia/Shanghai' })).toEqual(['by-deadline', 'other-day']);
    expect(await slugs({ day: '2026-12-01', stage: 'scheduled' })).toEqual(['timed']);
    expect(await slugs({ day: '2026-12-01', desk: fixture.paper.deskId })).toEqual(['by-day', 'by-deadline']);
    expect(await slugs({ day: 'today', now: new Date('2026-12-01T00:00:00Z') })).toHaveLength(3);
    expect(
      await slugs({ day: 'today', zone: 'None/Such', now: new Date('2026-12-01T00:00:00Z') }),
    ).toHaveLength(3);
    expect((await budget(editor, { now, day: 'someday' })).chosen.day).toBeNull();
    expect(await budget(editor, { now, day: '2026-12-01' })).toMatchObject({ total: 3, isWhole: true });
  });

  it('is sorted by deadline, stories without one last', async () => {
    const { rows } = await budgetRows(editor, { now, sort: 'deadline' });
    const deadlines = rows.map(({ deadline }) => deadline ?? '~');
    expect(deadlines).toEqual(deadlines.toSorted());
    expect(new Set(deadlines).size).toBeGreaterThan(3);
  });
});

it('A story is overdue while it is open, and not once it is spiked or published', async () => {
  const { editionId, sectionId } = fixture.paper;
  const later = new Date('2027-01-01T00:00:00Z');
  const make = async (slug: string) => {
    const id = await writeStory(editor, { editionId, fields: { slug, sectionId }, at: now });
    await planStory(editor, id, { deadline: '2026-12-24T09:00:00Z' }, now);
    return id;
  };
  const before = await slugs({ day: 'overdue', now: later });
  const [published, spiked] = [await make('late-published'), await make('late-spiked')];
  await make('late-open');
  await act(editor, published, 'publish', now);
  await act(editor, spiked, 'spike', now);
  expect(await slugs({ day: 'overdue', now: later })).toEqual([...before, 'late-open'].sort());
  await act(editor, spiked, 'revive', now);
  expect(await slugs({ day: 'overdue', now: later })).toContain('late-spiked');
  expect(await slugs({ day: 'overdue', now })).not.toContain('late-open');
});
