import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { inTransaction, type Connection } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';

const fixture = testPaper();
const TOPICS = ['a', 'b', 'c', 'd', 'e'];
const AUTHORS = ['v', 'w', 'x'];
const STORIES = 12;

/** A deterministic sequence of numbers from 0 up to 1. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const chance = chances(26);
const some = (list: string[]) => list.filter(() => chance() < 0.4);
const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + chance() * 86_400_000);

let ids: string[];
let sections: { id: string; editionId: string }[];

async function addStory(): Promise<string> {
  const { personId } = await fixture.paper.person('editor');
  const content = { fields: { ...emptyFields('') } as object, body: {} };
  const group = await prisma().storyGroup.create({ data: {} });
  const { editionId } = sections[ids.length % sections.length]!;
  const { id } = await prisma().story.create({
    data: { ...content, groupId: group.id, editionId, createdById: personId, updatedAt: at(0) },
  });
  const shared = { ...content, storyId: id, reason: 'publish', createdAt: at(0) };
  for (const number of [1, 2]) await prisma().revision.create({ data: { ...shared, number } });
  await prisma().address.create({ data: { path: `/${id}`, storyId: id, current: true, createdAt: at(0) } });
  return id;
}

const GONE = {
  stage: 'draft' as const,
  liveRevisionId: null,
  liveSectionId: null,
  liveTopicIds: [],
  liveAuthorIds: [],
};

/** Publishes the story in some section with some topics and authors, or withdraws it. */
async function change(id: string, connection: Connection): Promise<void> {
  const updatedAt = at(chance() * 60);
  const { revisions, ...story } = await clientOf(connection).story.findUniqueOrThrow({
    where: { id },
    include: { revisions: true },
  });
  const own = sections.filter(({ editionId }) => editionId === story.editionId);
  const live = {
    stage: 'published' as const,
    liveRevisionId: revisions[Math.floor(chance() * revisions.length)]!.id,
    liveSectionId: own[Math.floor(chance() * own.length)]!.id,
    liveTopicIds: [...some(TOPICS), ...some(TOPICS)],
    liveAuthorIds: some(AUTHORS),
    firstPublishedAt: story.firstPublishedAt ?? updatedAt,
    lastPublishedAt: updatedAt,
  };
  await clientOf(connection).story.update({
    where: { id },
    data: { updatedAt, ...(chance() < 0.3 ? GONE : live) },
  });
}

/** Everything the triggers maintain, in a fixed order. */
async function kept() {
  const [counts, topics, authors, corrections, queue] = await Promise.all([
    prisma().liveCount.findMany({ where: { stories: { gt: 0 } }, omit: { changedAt: true } }),
    prisma().liveTopic.findMany(),
    prisma().liveAuthor.findMany(),
    prisma().correction.findMany(),
    prisma().searchQueue.findMany({ omit: { queuedAt: true } }),
  ]);
  const sorted = (rows: object[]) => rows.map(row => JSON.stringify(row)).sort();
  return [counts, topics, authors, corrections, queue].map(sorted);
}

async function expectTrue(): Promise<void> {
  const before = await kept();
  await prisma().$executeRaw`SELECT recount_live_lists()`;
  expect(before).toEqual(await kept());
  expect(before[0]!.length).toBeGreaterThan(10);
}

describe('The counts of live stories', () => {
  beforeAll(async () => {
    for (const editionId of [fixture.paper.editionId, fixture.paper.otherEditionId])
      await prisma().section.create({ data: { editionId, slug: 'more', name: 'More', position: 1 } });
    sections = await prisma().section.findMany();
    ids = [];
    while (ids.length < STORIES) ids.push(await addStory());
  });

  it('equal a recount after any writes', async () => {
    for (let round = 0; round < 120; round++) {
      const id = ids[Math.floor(chance() * ids.length)]!;
      await inTransaction(connection => change(id, connection));
      if (round % 10 === 0)
        await prisma().correction.create({ data: { storyId: id, text: randomUUID(), createdAt: at(1) } });
    }
    await expectTrue();
  });

  it('are correct after concurrent writes, without deadlocks', async () => {
    for (let round = 0; round < 8; round++)
      await Promise.all(ids.map(id => inTransaction(connection => change(id, connection))));
    await expectTrue();
  });

  it('include every story that is published and withdrawn at the same time', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    for (const id of TOPICS.slice(0, 2))
      await prisma().topic.create({ data: { id, slug: `topic-${id}`, names: { en: id } } });
    const written = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        writeStory(editor, {
          editionId,
          fields: { slug: `at-once-${number}`, sectionId, topicIds: TOPICS.slice(0, 2) },
          at: at(70),
        }),
      ),
    );
    await Promise.all(written.map(id => act(editor, id, 'publish', at(71))));
    await Promise.all(
      written.map((id, number) => act(editor, id, number % 2 ? 'kill' : 'publish', at(72), 'Not so.')),
    );
    const live = await prisma().liveTopic.count({ where: { topicId: TOPICS[0]!, storyId: { in: written } } });
    expect(live).toBe(4);
    await expectTrue();
  });

  it('use days in the zone of the edition, also after a change of zone during publishing', async () => {
    const zone = (name: string) =>
      prisma().edition.update({ where: { id: fixture.paper.editionId }, data: { zone: name } });
    for (const name of ['America/New_York', 'Pacific/Auckland', 'UTC'])
      await Promise.all([
        ...ids.map(id => inTransaction(connection => change(id, connection))),
        zone(name),
        ...ids.slice(0, 4).map(id => inTransaction(connection => change(id, connection))),
      ]);
    await expectTrue();
  });

  it('have the time of the last change of a month, including a removal', async () => {
    const moment = (minute: number) => new Date(Date.UTC(2026, 11, 1, 0, minute));
    const { id, editionId } = await prisma().story.findFirstOrThrow({
      where: { liveRevisionId: { not: null } },
    });
    const month = { editionId, kind: 'month' as const, key: '2025-07' };
    const changedAt = async () => (await prisma().liveCount.findFirst({ where: month }))?.changedAt;
    const set = (data: object) => prisma().story.update({ where: { id }, data });

    await set({ firstPublishedAt: new Date('2025-07-15T12:00:00Z'), lastPublishedAt: moment(1) });
    expect(await changedAt()).toEqual(moment(1));
    await set({ lastPublishedAt: moment(2), updatedAt: moment(2) });
    expect(await changedAt()).toEqual(moment(2));
    await set({ ...GONE, updatedAt: moment(3) });
    expect(await changedAt()).toEqual(moment(3));
    await expectTrue();
  });

  it('can be rebuilt from the stories', async () => {
    const before = await kept();
    await prisma().liveCount.deleteMany({ where: { kind: { in: ['month', 'topic'] } } });
    await prisma().liveCount.updateMany({ data: { stories: { increment: 3 } } });
    await prisma().liveTopic.deleteMany();
    await prisma().liveAuthor.updateMany({ data: { firstPublishedAt: at(400) } });
    await prisma().$executeRaw`UPDATE "Correction" SET "live" = NOT "live"`;
    await prisma().searchQueue.deleteMany();
    await prisma().$executeRaw`SELECT recount_live_lists()`;
    expect(await kept()).toEqual(before);
  });
});
