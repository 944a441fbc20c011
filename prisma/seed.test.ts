import { beforeAll, describe, expect, it } from 'vitest';
import { validateBody } from '@/domain/document/validate';
import { STAGES } from '@/domain/story/workflow';
import { emptyDatabase } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { authors } from './demo/authors';
import { cast } from './demo/cast';
import { loadDemo } from './seed';

const now = new Date('2026-11-27T12:00:00Z');

emptyDatabase();
beforeAll(() => loadDemo('a password for tests', now), 120_000);

describe('the newsroom of the demonstration paper', () => {
  it('has stories in every stage', async () => {
    const found = await prisma().story.groupBy({ by: ['stage'] });
    expect(found.map(({ stage }) => stage).sort()).toEqual(STAGES.toSorted());
  });

  it.each(cast)('has unread items in the inbox of $name', async ({ email }) => {
    const items = {
      personId: (await prisma().person.findUniqueOrThrow({ where: { email } })).id,
      readAt: null,
    };
    expect(await prisma().inboxItem.count({ where: items })).toBeGreaterThan(0);
  });

  it('has a blocking, an answered and a resolved conversation', async () => {
    const threads = await prisma().noteThread.findMany({ include: { notes: true } });
    const open = threads.filter(({ resolvedAt }) => !resolvedAt);
    expect(open.some(({ blocking }) => blocking)).toBe(true);
    expect(open.some(({ notes }) => notes.length > 1)).toBe(true);
    expect(threads.length).toBeGreaterThan(open.length);
  });

  it('anchors every conversation about a passage to that passage', async () => {
    const threads = await prisma().noteThread.findMany({
      where: { quotation: { not: '' } },
      include: { story: true },
    });
    expect(threads.length).toBeGreaterThan(0);
    for (const { id, story } of threads) expect(JSON.stringify(story.body)).toContain(id);
  });

  it('has texts that the schema accepts, some with suggestions', async () => {
    const stories = await prisma().story.findMany({
      where: { stage: { in: ['draft', 'submitted', 'approved'] } },
    });
    for (const { body } of stories) expect(validateBody(body)).toMatchObject({ ok: true });
    const suggested = stories.filter(({ body }) => JSON.stringify(body).includes('"insertion"'));
    expect(suggested.length).toBeGreaterThan(1);
  });

  it('has a planned night, with an overdue story and stories without text', async () => {
    const planned = await prisma().plan.findMany({ include: { story: true } });
    const open = planned.filter(plan => plan.open);
    expect(open.some(({ deadline }) => deadline! < now)).toBe(true);
    expect(open.some(({ story }) => story.assignedToId === null)).toBe(true);
    expect(open.filter(({ story }) => story.version === 1).length).toBeGreaterThan(3);
  });

  it('has an outdated translation, whose translator was notified, and others that are up to date', async () => {
    const translations = await prisma().translation.findMany();
    const behind = translations.filter(link => link.behind);
    expect(behind.length).toBeGreaterThan(0);
    expect(translations.length).toBeGreaterThan(behind.length);
    const notified = await prisma().inboxItem.findMany({ where: { kind: 'source-changed' } });
    const ids = (rows: { storyId: string | null }[]) => rows.map(({ storyId }) => storyId).sort();
    expect(ids(notified)).toEqual(ids(behind));
  });

  it('has a story under embargo, and sends no email about seeded events', async () => {
    expect(await prisma().storyGroup.count({ where: { embargoUntil: { gt: now } } })).toBe(1);
    expect(await prisma().email.count()).toBe(0);
    expect(await prisma().person.count({ where: { emailKinds: { isEmpty: true } } })).toBe(0);
  });
});

it('every columnist of the demonstration paper has a portrait', async () => {
  const columnists = authors.filter(({ title }) => title === 'columnist').map(({ slug }) => slug);
  const found = await prisma().author.findMany({ where: { slug: { in: columnists } } });
  expect(found.length).toBe(columnists.length);
  for (const { portraitId } of found) expect(portraitId).not.toBeNull();
});
