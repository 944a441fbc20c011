import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Anchor } from '@/domain/audit/chain';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { runWithOrigin } from '@/server/store/audit/origin';
import { lastLink } from '@/server/store/audit/links';
import { database, inTransaction } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';
import { insertEvent } from '@/server/store/stories/events';
import { verifyChain } from './verify/chain';
import type { VerifyFinding } from './verify/finding';

const fixture = testPaper();
const at = new Date('2026-11-24T01:00:00Z');

async function findings(...anchors: Anchor[]): Promise<VerifyFinding[]> {
  const found: VerifyFinding[] = [];
  for await (const step of verifyChain(null, anchors)) found.push(...step.findings);
  return found;
}

const record = (data: object = {}) =>
  insertEvent({ kind: 'paper.change', personId: null, data: { ...data }, at }, database());
const count = async () => Number((await lastLink())?.number ?? 0);

/** Changes rows as a person with a database console could, with triggers disabled. */
function damage(...statements: string[]): Promise<void> {
  return inTransaction(async connection => {
    await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const statement of statements) await clientOf(connection).$executeRawUnsafe(statement);
  });
}

describe('The chain of events', () => {
  it('has every event of a story, with its live revision at the time', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    const id = await publishStory(editor, { editionId, at, fields: { slug: 'linked', sectionId } });
    await act(editor, id, 'kill', at);
    const links = await prisma().eventLink.findMany({
      where: { event: { storyId: id } },
      orderBy: { number: 'asc' },
      include: { event: true },
    });
    expect(links.map(({ event, live }) => [event.kind, (live as { stage: string }).stage])).toEqual([
      ['story.create', 'draft'],
      ['story.publish', 'published'],
      ['story.kill', 'killed'],
    ]);
    expect(await findings()).toEqual([]);
  });

  it('has no fork and no gap when a slow and a fast process write concurrently', async () => {
    const before = await count();
    const writers = [0, 1].map(() =>
      spawn(process.execPath, ['--import', 'tsx', 'scripts/test/faults/event-writer.ts', '40'], {
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    );
    let others = 0;
    await inTransaction(async connection => {
      await insertEvent({ kind: 'paper.change', personId: null, at }, connection);
      const ended = await Promise.all(writers.map(writer => once(writer, 'close')));
      expect(ended.map(([code]) => code as number)).toEqual([0, 0]);
      others = await count();
    });
    expect(others - before, 'the slow transaction held up no one').toBe(80);
    expect(await count()).toBe(before + 81);
    expect(await findings()).toEqual([]);
  });

  it('has no link for a rolled-back transaction', async () => {
    const before = await count();
    const failing = inTransaction(async connection => {
      await insertEvent({ kind: 'paper.change', personId: null, at }, connection);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await record();
    expect(await count()).toBe(before + 1);
    expect(await findings()).toEqual([]);
  });

  it('stays valid when request origins are deleted, and shows that one was changed', async () => {
    await runWithOrigin({ network: '192.0.2.0/24', device: 'Firefox “1”' }, () => record());
    await runWithOrigin({ network: '198.51.100.0/24', device: '' }, () => record());
    const [first, second] = await prisma().eventOrigin.findMany({ orderBy: { eventId: 'asc' } });
    expect(first).toMatchObject({ network: '192.0.2.0/24', device: 'Firefox “1”' });
    await prisma().eventOrigin.delete({ where: { eventId: first!.eventId } });
    expect(await findings()).toEqual([]);
    await expect(prisma().eventOrigin.updateMany({ data: { network: '' } })).rejects.toThrow(/append-only/);
    await damage(`UPDATE "EventOrigin" SET network = '203.0.113.0/24'`);
    expect(await findings()).toMatchObject([{ rule: 'origin-changed', detail: String(second!.eventId) }]);
    await prisma().eventOrigin.deleteMany();
  });

  it.each([
    'UPDATE "EventLink" SET hash = \'\'',
    'DELETE FROM "Event"',
    'TRUNCATE "EventLink"',
    'TRUNCATE "Event" CASCADE',
  ])('cannot be changed by the owner of the tables either: %s', async statement => {
    await expect(prisma().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
  });

  it('reports an event that was changed, deleted, or added without the triggers', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await record({ name });
    const number = await count();
    const links = await prisma().eventLink.findMany({ orderBy: { number: 'desc' }, take: 4 });
    const [, third, second, first] = links.map(({ eventId }) => eventId);
    await damage(
      `UPDATE "Event" SET data = '{"name": "z"}' WHERE id = ${first}`,
      `DELETE FROM "Event" WHERE id = ${second}`,
      `DELETE FROM "EventLink" WHERE "eventId" = ${third}`,
      `INSERT INTO "Event" (id, at, kind) VALUES (900000, now(), 'paper.change')`,
    );
    expect(await findings()).toEqual([
      { part: 'chain', id: String(number - 3), rule: 'event-changed', detail: `${first} paper.change` },
      { part: 'chain', id: String(number - 2), rule: 'event-deleted', detail: String(second) },
      { part: 'chain', id: String(number - 1), rule: 'link-missing' },
      { part: 'chain', id: String(third), rule: 'event-not-linked' },
      { part: 'chain', id: '900000', rule: 'event-not-linked' },
    ]);
  });
});
