import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { notifyOfDeadlines } from './due';
import { planNewStory } from './new-plan';
import { planStory } from './plan';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let editor: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

const plan = (slug: string, minutes: number, reporter: Actor | null) => {
  const { editionId } = fixture.paper;
  const deadline = at(minutes).toISOString();
  const people = { reporterId: reporter?.personId ?? null };
  return planNewStory(editor, { key: randomUUID(), editionId, deskId: null, slug, deadline, ...people }, now);
};
const due = async (actor: Actor) =>
  (await inboxOf(actor)).flatMap(({ kind, story }) => (kind === 'due' ? [story!.slug] : [])).sort();

it('A reporter is notified of each deadline once, from an hour before it, with several processes running', async () => {
  const reporter = await fixture.paper.person('reporter');
  const later = await plan('later', 61, reporter);
  await plan('soon', 59, reporter);
  await plan('passed', -30, reporter);
  await plan('forgotten', -60 * 25, reporter);
  await plan('of-no-one', 10, null);
  await Promise.all([notifyOfDeadlines(now), notifyOfDeadlines(now), notifyOfDeadlines(now)]);
  expect(await due(reporter)).toEqual(['passed', 'soon']);
  await notifyOfDeadlines(at(2));
  expect(await due(reporter)).toEqual(['later', 'passed', 'soon']);
  await planStory(editor, later, { deadline: at(90).toISOString() }, now);
  await notifyOfDeadlines(at(40));
  expect(await due(reporter)).toEqual(['later', 'later', 'passed', 'soon']);
  await planStory(editor, later, { notes: 'Rain' }, now);
  await notifyOfDeadlines(at(41));
  expect(await due(reporter)).toHaveLength(4);
});

it('A story that is handed in or spiked is not due', async () => {
  const reporter = await fixture.paper.person('reporter');
  const [submitted, spiked] = [await plan('handed-in', 30, reporter), await plan('given-up', 90, reporter)];
  await notifyOfDeadlines(now);
  await act(reporter, submitted, 'submit', at(1));
  expect((await inboxOf(reporter)).find(({ kind }) => kind === 'due')!.readAt).not.toBeNull();
  await act(reporter, spiked, 'spike', at(1));
  await notifyOfDeadlines(at(60));
  expect(await due(reporter)).toEqual(['handed-in']);
});
