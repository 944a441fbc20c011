import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { ActAtOnce } from '@/domain/api/budget-actions';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { assignStory } from './assignment';
import { actOnMany } from './bulk';
import { actOnStory } from './transition/act-on-story';

const fixture = testPaper();
const now = new Date('2026-11-27T08:00:00Z');
let editor: Actor;
let writer: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  writer = await fixture.paper.person('reporter');
});

const write = (by = editor, editionId = fixture.paper.editionId) => {
  const sectionId = editionId === fixture.paper.editionId ? fixture.paper.sectionId : null;
  return writeStory(by, { editionId, fields: { slug: `s-${randomUUID().slice(0, 8)}`, sectionId }, at: now });
};
const named = async (id: string) => ({ id, version: (await loadStory(id))!.version, key: randomUUID() });
const reasons = async (actor: Actor, ids: string[], act: ActAtOnce) => {
  const stories = await Promise.all(ids.map(named));
  const { results } = await actOnMany(actor, { stories, act }, now);
  return results.map(({ problem }) => problem?.reason ?? 'done');
};

it('A bulk action refused for one story is applied to the others', async () => {
  const ids = [await write(), await write(), await write(writer)];
  await actOnStory(editor, ids[1]!, { ...(await named(ids[1]!)), action: 'approve' }, now);
  const approve: ActAtOnce = { kind: 'step', action: 'approve' };
  expect(await reasons(editor, ids, approve)).toEqual(['done', 'not-in-this-stage', 'done']);
  expect(await reasons(writer, ids, { kind: 'step', action: 'spike' })).toEqual([
    'not-your-story',
    'not-your-story',
    'already-handed-in',
  ]);
});

it('Several stories can be assigned to a desk and a colleague, and sent back with a reason', async () => {
  const ids = [await write(), await write()];
  const { deskId } = fixture.paper;
  expect(await reasons(editor, ids, { kind: 'desk', deskId })).toEqual(['done', 'done']);
  expect(await reasons(editor, ids, { kind: 'assign', personId: writer.personId })).toEqual(['done', 'done']);
  for (const id of ids)
    expect(await prisma().story.findUniqueOrThrow({ where: { id } })).toMatchObject({
      deskId,
      assignedToId: writer.personId,
    });
  const deadline = '2026-11-27T17:00:00.000Z';
  expect(await reasons(editor, ids, { kind: 'deadline', deadline })).toEqual(['done', 'done']);
  expect((await prisma().plan.findMany()).map(plan => plan.deadline?.toISOString())).toEqual([
    deadline,
    deadline,
  ]);
  const stranger = await fixture.paper.person('reporter');
  expect(await reasons(stranger, ids, { kind: 'deadline', deadline: null })).toEqual([
    'needs-role',
    'needs-role',
  ]);
  expect(await reasons(editor, ids, { kind: 'step', action: 'submit' })).toEqual(['done', 'done']);
  const back: ActAtOnce = { kind: 'step', action: 'return' };
  expect(await reasons(editor, ids, back)).toEqual(['no-reason', 'no-reason']);
  expect(await reasons(editor, ids, { ...back, reason: 'Too long.' })).toEqual(['done', 'done']);
  expect(await reasons(editor, ids, { kind: 'desk', deskId: 'none' })).toEqual([
    'no-such-desk',
    'no-such-desk',
  ]);
});

it('Bulk publishing applies the rules for a single story, and reports the reason for each story it skips', async () => {
  const { editionId, otherEditionId, otherSectionId, sectionId } = fixture.paper;
  const submitted = async (by: Actor, edition = editionId) => {
    const fields = {
      slug: `s-${randomUUID()}`,
      sectionId: edition === editionId ? sectionId : otherSectionId,
    };
    const id = await writeStory(by, { editionId: edition, fields, at: now });
    await actOnStory(by, id, { ...(await named(id)), action: 'submit' }, now);
    return id;
  };
  const draft = await write();
  const [ready, approved] = [await submitted(writer), await submitted(writer)];
  await actOnStory(editor, approved, { ...(await named(approved)), action: 'approve' }, now);
  const own = await submitted(editor, otherEditionId);
  const embargoed = await submitted(writer);
  await prisma().storyGroup.updateMany({
    where: { stories: { some: { id: embargoed } } },
    data: { embargoUntil: new Date('2027-01-01') },
  });
  const missing = await submitted(writer);
  await prisma().$executeRaw`
    UPDATE "Story" SET fields = jsonb_set(fields, '{headline}', '""') WHERE id = ${missing}`;
  const ids = [draft, ready, approved, own, embargoed, missing];
  const publish: ActAtOnce = { kind: 'step', action: 'publish' };
  expect(await reasons(writer, [ready], publish)).toEqual(['needs-role']);
  expect(await reasons(editor, ids, publish)).toEqual([
    ...['not-in-this-stage', 'done', 'done', 'wrote-it-oneself', 'embargoed', 'no-headline'],
  ]);
  const stages = await Promise.all(ids.map(async id => (await loadStory(id))!.stage));
  expect(stages).toEqual(['draft', 'published', 'published', 'submitted', 'submitted', 'submitted']);
  // A retry publishes nothing again.
  expect(await reasons(editor, [ready], publish)).toEqual(['done']);
  expect(await prisma().event.count({ where: { storyId: ready, kind: 'story.publish' } })).toBe(1);
});

it('A bulk action skips a story changed after the list was loaded, and is idempotent', async () => {
  const [one, other] = [await named(await write()), await named(await write())];
  await actOnStory(editor, one.id, { ...one, key: randomUUID(), action: 'submit' }, now);
  const request = { stories: [one, other], act: { kind: 'step', action: 'approve' } };
  const first = await actOnMany(editor, request, now);
  expect(first.results.map(({ problem }) => problem?.reason)).toEqual(['conflict', undefined]);
  expect(await actOnMany(editor, request, now)).toEqual(first);
  const gone = { ...other, id: 'none' };
  const { results } = await actOnMany(editor, { ...request, stories: [gone] }, now);
  expect(results).toMatchObject([{ problem: { reason: 'no-such-story' } }]);
});

it('A bulk action checks the permission for each story', async () => {
  const { editionId, otherEditionId, deskId } = fixture.paper;
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { reason: string }) => error.reason,
    );
  for (const role of ROLES)
    for (const place of [{}, { editionId }, { editionId: otherEditionId }, { deskId }]) {
      const actor = await fixture.paper.person(role, place);
      const [alone, among] = [await write(), await write()];
      const said = `${role} ${JSON.stringify(place)}`;
      const assigned = await outcome(assignStory(actor, alone, { personId: writer.personId }, now));
      expect(await reasons(actor, [among], { kind: 'assign', personId: writer.personId }), said).toEqual([
        assigned,
      ]);
      const spiked = await outcome(
        actOnStory(actor, alone, { ...(await named(alone)), action: 'spike' }, now),
      );
      expect(await reasons(actor, [among], { kind: 'step', action: 'spike' }), said).toEqual([spiked]);
    }
});

it.each([
  { stories: [], act: { kind: 'assign', personId: null } },
  { stories: [{ id: 'a', version: 0, key: randomUUID() }], act: { kind: 'assign', personId: null } },
  { stories: [{ id: 'a', version: 1, key: randomUUID() }], act: { kind: 'step', action: 'kill' } },
  {
    stories: Array.from({ length: 101 }, () => ({ id: 'a', version: 1, key: randomUUID() })),
    act: { kind: 'assign', personId: null },
  },
])('A bulk step with an invalid act or more than 100 stories is refused (%#)', async request => {
  await expect(actOnMany(editor, request, now)).rejects.toMatchObject({ reason: 'wrong-input' });
});
