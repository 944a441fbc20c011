import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { duplicateStory } from '@/server/stories/create/duplicate';
import { likelyPlace } from '@/server/stories/create/likely-place';
import { planNewStory } from '@/server/stories/planning/new-plan';
import { actOnMany } from '@/server/stories/bulk';
import { budget } from '@/server/stories/budget/budget';
import { loadDesks } from '@/server/store/paper/desks';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { closeDesk, reopenDesk } from './close-desks';
import { addDesk, changeDesk, desksForAdmin, sortDesks } from './desks';
import { deskHandlers, mergeDesk } from './merge-desks';

const fixture = testPaper();
const now = new Date('2026-11-29T20:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; fields?: { reason: string }[]; message: string }) =>
      error.fields?.[0]?.reason ?? error.reason ?? error.message,
  );

let admin: Actor;
let editor: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
});

const desk = (name = `d-${randomUUID()}`) => addDesk(admin, { name }, now);
const nameOf = async (id: string) => (await loadDesks()).find(one => one.id === id)!.name;
const stateOf = (id: string) => prisma().desk.findUniqueOrThrow({ where: { id } });
async function story(deskId: string | null, isLive = false): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: `st-${randomUUID().slice(0, 8)}`, headline: 'A headline', sectionId };
  const id = await writeStory(editor, { editionId, fields, at: now });
  await prisma().story.update({ where: { id }, data: { deskId } });
  if (isLive) await act(editor, id, 'publish', now);
  return id;
}
async function moveTo(id: string, deskId: string | null): Promise<string> {
  const { version } = (await loadStory(id))!;
  const stories = [{ id, version, key: randomUUID() }];
  const { results } = await actOnMany(editor, { stories, act: { kind: 'desk', deskId } }, now);
  return results[0]!.problem?.reason ?? 'done';
}

describe('Permission to', () => {
  const uses: [string, (actor: Actor, id: string, other: string) => Promise<unknown>][] = [
    ['see the desks', actor => desksForAdmin(actor, undefined)],
    ['add a desk', actor => addDesk(actor, { name: randomUUID() }, now)],
    [
      'rename a desk',
      async (actor, id) => changeDesk(actor, id, await formOf('desk', id, { name: randomUUID() }), now),
    ],
    [
      'sort desks',
      async actor => {
        const ids = (await loadDesks()).map(({ id }) => id);
        return sortDesks(actor, { ids, seen: ids }, now);
      },
    ],
    ['merge desks', (actor, id, other) => mergeDesk(actor, id, { intoId: other }, now)],
    ['close a desk', (actor, id) => closeDesk(actor, id, now)],
    [
      'reopen a desk',
      async (actor, id) => {
        await closeDesk(admin, id, now);
        return reopenDesk(actor, id, now);
      },
    ],
  ];
  it.each(uses)('%s is for admins of the whole paper only', async (_, use) => {
    const { editionId, deskId } = fixture.paper;
    for (const role of ROLES)
      for (const place of [{}, { editionId }, { deskId }]) {
        const actor = await fixture.paper.person(role, place);
        const [one, other] = [await desk(), await desk()];
        const isAllowed = role === 'admin' && !('editionId' in place) && !('deskId' in place);
        expect(await reasonOf(use(actor, one, other)), role).toBe(isAllowed ? 'done' : 'needs-role');
        await prisma().desk.deleteMany({ where: { name: { startsWith: 'd-' }, stories: { none: {} } } });
      }
  });
});

describe('The name of a desk', () => {
  it('is refused when another desk has it in any spelling, even when two admins choose it concurrently', async () => {
    const [one, other] = [await desk(), await desk()];
    const rename = async (id: string, name: string) =>
      reasonOf(changeDesk(admin, id, await formOf('desk', id, { name }), now));
    const both = await Promise.all([rename(one, 'Météo'), rename(other, 'METEO')]);
    expect(both.toSorted()).toEqual(['done', 'name-taken']);
    expect(await reasonOf(addDesk(admin, { name: ' meteo ' }, now))).toBe('name-taken');
  });

  it('is refused in a language in which another desk has it', async () => {
    await addDesk(admin, { name: 'Culture', names: { 'zh-Hans': '文化' } }, now);
    expect(await reasonOf(addDesk(admin, { name: 'Arts', names: { 'zh-Hans': '文化' } }, now))).toBe(
      'name-taken',
    );
    expect(await reasonOf(addDesk(admin, { name: 'Arts', names: { fr: '文化' } }, now))).toBe('done');
  });

  it('is refused with a separator of the mapping of groups', async () => {
    expect(await reasonOf(addDesk(admin, { name: 'a;b' }, now))).toBe('wrong-input');
    expect(await reasonOf(addDesk(admin, { name: '  ' }, now))).toBe('wrong-input');
  });

  it('is kept in two forms that change different languages', async () => {
    const id = await desk('Sports');
    const form = await formOf('desk', id, { names: { fr: 'Sport' } });
    await changeDesk(admin, id, await formOf('desk', id, { name: 'Sport desk' }), now);
    await changeDesk(admin, id, form, now);
    expect([await nameOf(id), (await stateOf(id)).names]).toEqual(['Sport desk', { fr: 'Sport' }]);
  });
});

describe('The order of desks', () => {
  it('is changed from the current one: the second of two concurrent changes is refused', async () => {
    await desk();
    const seen = (await loadDesks()).map(({ id }) => id);
    const orders = [seen.toReversed(), [...seen.slice(1), seen[0]!]];
    const both = await Promise.all(orders.map(ids => reasonOf(sortDesks(admin, { ids, seen }, now))));
    expect(both.toSorted()).toEqual(['done', 'list-changed']);
  });
});

describe('A closed desk', () => {
  it('has no open stories, and keeps its published ones, its name and its people', async () => {
    const id = await desk('Elections');
    const person = await fixture.paper.person('editor', { deskId: id });
    const [draft, live] = [await story(id), await story(id, true)];
    expect(await reasonOf(closeDesk(admin, id, now))).toBe('desk-has-stories');
    expect(await moveTo(draft, null)).toBe('done');
    await closeDesk(admin, id, now);
    expect((await loadStory(live))!.deskId).toBe(id);
    expect(await nameOf(id)).toBe('Elections');
    expect(await prisma().grant.count({ where: { personId: person.personId, deskId: id } })).toBe(1);
    expect(await reasonOf(closeDesk(admin, id, now))).toBe('desk-is-closed');
    await reopenDesk(admin, id, now);
    expect(await moveTo(draft, id)).toBe('done');
    expect(await reasonOf(reopenDesk(admin, id, now))).toBe('desk-is-open');
  });

  it('accepts no story from any verb', async () => {
    const id = await desk();
    await closeDesk(admin, id, now);
    const { editionId, otherEditionId } = fixture.paper;
    const other = await story(null);
    const { version, fields, body } = (await loadStory(other))!;
    const text = { version, key: randomUUID(), editionId, deskId: id, fields, body };
    const plan = { key: randomUUID(), editionId, deskId: id, slug: 'planned', reporterId: null };
    expect([
      await reasonOf(createStory(editor, { editionId, deskId: id }, now)),
      await reasonOf(planNewStory(editor, plan, now)),
      await reasonOf(saveWorkingCopy(editor, other, text, now)),
      await moveTo(other, id),
    ]).toEqual(['desk-is-closed', 'desk-is-closed', 'desk-is-closed', 'desk-is-closed']);
    // A copy of a story that it still has goes to no desk.
    await reopenDesk(admin, id, now);
    const live = await story(id, true);
    await closeDesk(admin, id, now);
    const copy = await duplicateStory(editor, live, randomUUID(), now);
    const version2 = await createStory(
      editor,
      { editionId: otherEditionId, deskId: id, fromStoryId: live },
      now,
    );
    for (const made of [copy, version2]) expect((await loadStory(made))!.deskId).toBeNull();
    // What it still has can be saved there.
    const kept = (await loadStory(live))!;
    const again = { version: kept.version, key: randomUUID(), editionId, deskId: id };
    expect(
      await reasonOf(saveWorkingCopy(editor, live, { ...again, fields: kept.fields, body: kept.body }, now)),
    ).toBe('done');
  });

  it('is listed while it has stories, after the open ones', async () => {
    const [used, unused] = [await desk(), await desk()];
    await story(used, true);
    for (const id of [used, unused]) await closeDesk(admin, id, now);
    const { desks } = await budget(editor, {});
    const ids = desks.map(({ id }) => id);
    expect([ids.includes(used), ids.includes(unused)]).toEqual([true, false]);
    const onlyThere = await fixture.paper.person('reporter', { deskId: unused });
    expect(await likelyPlace(onlyThere)).toBeNull();
  });

  it('never gets a new story when a save races with the closing', async () => {
    const { editionId } = fixture.paper;
    for (let round = 0; round < 5; round++) {
      const id = await desk();
      const [closed] = await Promise.all([
        reasonOf(closeDesk(admin, id, now)),
        reasonOf(createStory(editor, { editionId, deskId: id }, now)),
      ]);
      const stories = await prisma().story.count({ where: { deskId: id } });
      const { closedAt } = await stateOf(id);
      expect(stories > 0, closed).toBe(closedAt === null);
    }
  });
});

describe('Merged desks', () => {
  it('have their stories, roles and saved views at one desk, with the counts in the audit trail', async () => {
    const [from, into] = [await desk(), await desk()];
    const both = await fixture.paper.person('editor', { deskId: from });
    await prisma().grant.create({ data: { personId: both.personId, role: 'editor', deskId: into } });
    const one = await fixture.paper.person('reporter', { deskId: from });
    const view = { personId: one.personId, name: 'Ours', layout: 'table', createdAt: now };
    await prisma().savedView.create({ data: { ...view, query: `stage=draft&desk=${from}` } });
    const [draft, live] = [await story(from), await story(from, true)];
    const before = (await loadStory(live))!;
    await mergeDesk(admin, from, { intoId: into }, now);
    for (const id of [draft, live]) expect((await loadStory(id))!.deskId).toBe(into);
    expect((await loadStory(live))!.version).toBe(before.version + 1);
    expect(await prisma().grant.count({ where: { deskId: from } })).toBe(0);
    for (const { personId } of [both, one])
      expect(await prisma().grant.count({ where: { personId, deskId: into } })).toBe(1);
    expect((await prisma().savedView.findFirstOrThrow({ where: { personId: one.personId } })).query).toBe(
      `stage=draft&desk=${into}`,
    );
    const event = await prisma().event.findFirstOrThrow({ where: { kind: 'desk.merge', subjectId: from } });
    expect(event.data).toMatchObject({ into, openStories: 1, olderStories: 1, people: 2, savedViews: 1 });
    expect(await stateOf(from)).toMatchObject({ mergedIntoId: into, closedAt: now });
    expect(await reasonOf(reopenDesk(admin, from, now))).toBe('desk-is-merged');
    expect(await reasonOf(mergeDesk(admin, from, { intoId: into }, now))).toBe('desk-is-merged');
  });

  it('are merged once when two admins merge each into the other', async () => {
    const [a, b] = [await desk(), await desk()];
    const both = await Promise.all([
      reasonOf(mergeDesk(admin, a, { intoId: b }, now)),
      reasonOf(mergeDesk(admin, b, { intoId: a }, now)),
    ]);
    expect(both.toSorted()).toEqual(['desk-is-closed', 'done']);
  });

  it('redirect when the second is merged into a third', async () => {
    const [a, b, c] = [await desk(), await desk(), await desk()];
    await mergeDesk(admin, a, { intoId: b }, now);
    await mergeDesk(admin, b, { intoId: c }, now);
    expect((await stateOf(a)).mergedIntoId).toBe(c);
    expect(await reasonOf(mergeDesk(admin, c, { intoId: c }, now))).toBe('no-such-desk');
    expect(await reasonOf(mergeDesk(admin, c, { intoId: a }, now))).toBe('desk-is-closed');
  });

  it('are moved on by a job where there are more stories than one transaction moves', async () => {
    const [from, into] = [await desk(), await desk()];
    const person = await fixture.paper.person('editor', { deskId: from });
    const id = await story(from);
    await prisma().$executeRaw`
      WITH groups AS (
        INSERT INTO "StoryGroup" (id) SELECT 'group-' || n FROM generate_series(1, 2500) AS n RETURNING id
      )
      INSERT INTO "Story" (id, "groupId", "editionId", "deskId", stage, fields, body, "createdById", "updatedAt")
      SELECT 'copy-' || groups.id, groups.id, "editionId", "deskId", 'spiked', fields, body, "createdById", "updatedAt"
      FROM groups, "Story" AS story WHERE story.id = ${id}`;
    await mergeDesk(admin, from, { intoId: into }, now);
    expect((await loadStory(id))!.deskId).toBe(into);
    const left = () => prisma().story.count({ where: { deskId: from } });
    const roles = (deskId: string) => prisma().grant.count({ where: { personId: person.personId, deskId } });
    expect(await left()).toBe(501);
    expect([await roles(from), await roles(into)]).toEqual([1, 1]);
    const line = (await desksForAdmin(admin, undefined)).desks.find(one => one.id === from);
    expect(line).toMatchObject({ isMoving: true });
    expect(await reasonOf(closeDesk(admin, into, now))).toBe('desk-is-moving');
    await deskHandlers['move-stories-of-desk']!({ deskId: from }, new AbortController().signal);
    expect([await left(), await roles(from), await roles(into)]).toEqual([0, 0, 1]);
    expect(await prisma().event.count({ where: { kind: 'desk.moved', subjectId: from } })).toBe(1);
  });

  it('keep every story when saves race with the merge', async () => {
    const [from, into] = [await desk(), await desk()];
    const ids = [await story(from), await story(from), await story(null)];
    await Promise.all([
      reasonOf(mergeDesk(admin, from, { intoId: into }, now)),
      ...ids.map(id => moveTo(id, from)),
      moveTo(ids[0]!, into),
    ]);
    expect(await prisma().story.count({ where: { deskId: from } })).toBe(0);
  });
});
