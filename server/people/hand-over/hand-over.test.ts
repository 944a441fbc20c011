import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { assignStory } from '@/server/stories/assignment';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { handOver, openStoriesOf } from './hand-over';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let admin: Actor;
let from: Actor;
let to: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(async () => {
  from = await fixture.paper.person('editor');
  to = await fixture.paper.person('reporter', { editionId: fixture.paper.editionId });
});

let slugs = 0;
const fieldsOf = (sectionId: string) => ({ slug: `story-${++slugs}`, sectionId, kicker: 'K', headline: 'H' });
function draft(by = from, editionId = fixture.paper.editionId): Promise<string> {
  const { otherEditionId, otherSectionId, sectionId } = fixture.paper;
  const section = editionId === otherEditionId ? otherSectionId : sectionId;
  return writeStory(by, { editionId, fields: fieldsOf(section), at: now });
}
const give = (storyIds: string[], more: object = {}) =>
  handOver(admin, from.personId, { key: randomUUID(), toId: to.personId, storyIds, ...more }, now);
const reasonsOf = ({ results }: Awaited<ReturnType<typeof give>>) =>
  results.map(({ problem }) => problem?.reason ?? null);
const assigneeOf = async (id: string) => (await loadStory(id))!.assignedToId;

it('A hand-over lists the unpublished stories that a person created or was assigned', async () => {
  const { editionId, sectionId } = fixture.paper;
  const theirs = await draft();
  const submitted = await draft();
  await act(from, submitted, 'submit', now);
  const assigned = await draft(admin);
  await assignStory(admin, assigned, { personId: from.personId }, now);
  const givenAway = await draft();
  await assignStory(admin, givenAway, { personId: to.personId }, now);
  await publishStory(from, { editionId, at: now, fields: fieldsOf(sectionId) });
  const spiked = await draft();
  await act(from, spiked, 'spike', now);
  const { stories, more } = await openStoriesOf(admin, from.personId, now);
  expect(stories.map(({ id }) => id).sort()).toEqual([theirs, submitted, assigned].sort());
  expect(more).toBe(false);
  await expect(openStoriesOf(from, from.personId, now)).rejects.toMatchObject({ reason: 'needs-role' });
});

it('A hand-over assigns the stories to a colleague, with an event in each history and one notification', async () => {
  const ids = [await draft(), await draft()];
  const key = randomUUID();
  for (const id of ids) expect(reasonsOf(await give([id], { key }))).toEqual([null]);
  expect(await Promise.all(ids.map(assigneeOf))).toEqual([to.personId, to.personId]);
  for (const storyId of ids) {
    const event = await prisma().event.findFirstOrThrow({ where: { storyId, kind: 'story.assign' } });
    expect(event).toMatchObject({ personId: admin.personId, data: { from: from.personId, to: to.personId } });
  }
  const items = await inboxOf(to);
  expect(items.map(({ kind, text, story }) => [kind, text, story])).toEqual([
    ['hand-over', (await prisma().person.findUniqueOrThrow({ where: { id: from.personId } })).name, null],
  ]);
  const events = { kind: 'person.hand-over', subjectId: from.personId };
  expect(await prisma().event.count({ where: events })).toBe(1);
});

it('A repeated hand-over changes nothing', async () => {
  const [id, key] = [await draft(), randomUUID()];
  await give([id], { key });
  await assignStory(admin, id, { personId: admin.personId }, now);
  expect(reasonsOf(await give([id], { key }))).toEqual([null]);
  expect(await assigneeOf(id)).toBe(admin.personId);
  expect(await inboxOf(to)).toHaveLength(1);
});

describe('What cannot be handed over', () => {
  it('stays, with a reason for each', async () => {
    const elsewhere = await draft(from, fixture.paper.otherEditionId);
    const others = await draft(admin);
    const published = await draft();
    await act(admin, published, 'publish', now);
    const here = await draft();
    const outcome = await give([elsewhere, others, published, here, 'none']);
    expect(reasonsOf(outcome)).toEqual([
      'no-role-there',
      'no-longer-theirs',
      'no-longer-theirs',
      null,
      'no-such-story',
    ]);
    expect(await assigneeOf(elsewhere)).toBeNull();
  });

  it.each([
    ['to a missing person', () => ({ toId: 'none' }), 'no-such-person'],
    ['to the same person', () => ({ toId: from.personId }), 'same-person'],
    [
      'more than a request may name',
      () => ({ storyIds: Array.from({ length: 51 }, (_, at) => `${at}`) }),
      'wrong-input',
    ],
  ])('is refused %s', async (_, more, reason) => {
    await expect(give([await draft()], more())).rejects.toMatchObject({ reason });
  });

  it('is refused for a deactivated recipient, and when an editor hands over', async () => {
    const storyIds = [await draft()];
    const sent = { key: randomUUID(), toId: to.personId, storyIds };
    await expect(handOver(from, from.personId, sent, now)).rejects.toMatchObject({ reason: 'needs-role' });
    await prisma().person.update({ where: { id: to.personId }, data: { deactivatedAt: now } });
    await expect(give(storyIds)).rejects.toMatchObject({ reason: 'person-is-deactivated' });
  });
});

it('Two concurrent hand-overs assign each story to one colleague only', async () => {
  const other = await fixture.paper.person('editor');
  const ids = [await draft(), await draft(), await draft()];
  const [one, two] = await Promise.all([give(ids), give([...ids].reverse(), { toId: other.personId })]);
  const [reasons, otherReasons] = [reasonsOf(one), reasonsOf(two).reverse()];
  for (const [at, id] of ids.entries()) {
    expect([reasons[at], otherReasons[at]].sort()).toEqual(['no-longer-theirs', null].sort());
    expect(await assigneeOf(id)).toBe(reasons[at] === null ? to.personId : other.personId);
  }
});
