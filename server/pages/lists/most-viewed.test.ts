import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { readLists } from '@/server/store/pages/live';
import { addViews, deleteStaleRanks } from '@/server/store/pages/popularity';

const fixture = testPaper();
const hours = (number: number) => new Date(Date.UTC(2026, 10, 25) + number * 3_600_000);

async function publicStory(isLive = true): Promise<string> {
  const { personId } = await fixture.paper.person('editor');
  const group = await prisma().storyGroup.create({ data: {} });
  const content = { fields: { ...emptyFields('') } as object, body: {} };
  const { id } = await prisma().story.create({
    data: {
      ...content,
      groupId: group.id,
      editionId: fixture.paper.editionId,
      createdById: personId,
      updatedAt: hours(0),
    },
  });
  if (!isLive) return id;
  const revision = await prisma().revision.create({
    data: { ...content, storyId: id, number: 1, reason: 'publish', createdAt: hours(0) },
  });
  const live = {
    liveSectionId: fixture.paper.sectionId,
    firstPublishedAt: hours(0),
    lastPublishedAt: hours(0),
  };
  const address = { path: `/${id}`, storyId: id, current: true, createdAt: hours(0) };
  await prisma().address.create({ data: address });
  const data = { stage: 'published' as const, liveRevisionId: revision.id, ...live };
  await prisma().story.update({ where: { id }, data });
  return id;
}

async function most(now: Date, editionId = fixture.paper.editionId): Promise<string[]> {
  const { viewed } = await readLists({ viewed: { mostViewedIn: editionId, now, limit: 10 } });
  return viewed.map(({ id }) => id);
}

describe('The list of most viewed stories', () => {
  let older: string, newer: string;
  beforeAll(async () => {
    [older, newer] = [await publicStory(), await publicStory()];
    await addViews(new Map([[older, 100]]), hours(0));
  });

  it('gives older views less weight and adds new ones', async () => {
    await addViews(new Map([[newer, 30]]), hours(0));
    expect(await most(hours(1))).toEqual([older, newer]);
    await addViews(new Map([[newer, 30]]), hours(12));
    expect(await most(hours(12))).toEqual([newer, older]);
    await addViews(new Map([[older, 20]]), hours(12));
    expect(await most(hours(12))).toEqual([older, newer]);
  });

  it('includes views that another process counted earlier', async () => {
    await addViews(new Map([[newer, 10]]), hours(11));
    expect(await most(hours(12))).toEqual([newer, older]);
  });

  it('never has stories that are not live, of another edition, or missing', async () => {
    const draft = await publicStory(false);
    await addViews(
      new Map([
        [draft, 500],
        [randomUUID(), 500],
      ]),
      hours(12),
    );
    expect(await most(hours(12))).not.toContain(draft);
    expect(await most(hours(12), fixture.paper.otherEditionId)).toEqual([]);
  });

  it('drops a single view after three days, and many views some hours later', async () => {
    const once = await publicStory();
    await addViews(new Map([[once, 1]]), hours(12));
    expect(await most(hours(12 + 71))).toContain(once);
    expect(await most(hours(12 + 73))).not.toContain(once);
    // A little over 30 views take five half-lives to become one.
    expect(await most(hours(12 + 73))).toContain(newer);
    expect(await most(hours(12 + 73 + 60))).toEqual([]);
    await deleteStaleRanks(hours(12 + 73 + 60));
    expect(await prisma().popularity.count()).toBe(0);
  });
});
