import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { notesOf } from '@/server/notes/notes';
import { database } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { loadAgencyKill } from '@/server/store/wire/agency-kills';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { createStory } from '@/server/stories/create/create-story';
import { duplicateStory } from '@/server/stories/create/duplicate';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { receiveNinjs as receive } from './ninjs.fixture';
import { useWireStory } from './use-story';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
let admin: Actor;
let reporter: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  reporter = await fixture.paper.person('reporter');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});

const KILL = { version: '2', pubstatus: 'canceled', ednote: 'It is false.' };

/** A story made from an agency story, ready to publish. */
async function used(uri: string): Promise<string> {
  await receive(uri);
  const { id } = await prisma().wireStory.findFirstOrThrow({ where: { guid: uri } });
  const place = { editionId: fixture.paper.editionId, deskId: null, key: randomUUID() };
  const storyId = await useWireStory(reporter, id, place, now);
  const fields = { ...(await loadStory(storyId))!.fields, slug: uri, sectionId: fixture.paper.sectionId };
  await prisma().story.update({ where: { id: storyId }, data: { fields: fields as object } });
  return storyId;
}

const resolveNotes = (storyId: string) =>
  prisma().noteThread.updateMany({ where: { storyId }, data: { resolvedAt: now } });

async function decide(storyId: string, action: 'publish' | 'reinstate', more: object = {}): Promise<string> {
  const { version } = (await loadStory(storyId))!;
  return actOnStory(admin, storyId, { action, version, key: randomUUID(), ...more }, now).then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );
}

const override = { rules: ['killed-by-agency' as const], reason: 'The court confirms it' };

describe('A story that was made of an agency story', () => {
  it('is published, and brought back, only with a reason after the agency killed it, which the audit trail keeps', async () => {
    const storyId = await used('decision');
    await receive('decision', KILL);
    await resolveNotes(storyId);
    expect(await decide(storyId, 'publish')).toBe('needs-override');
    const others = { override: { ...override, rules: ['no-credit'] } };
    expect(await decide(storyId, 'publish', others)).toBe('needs-override');
    expect(await decide(storyId, 'publish', { override })).toBe('done');
    await act(admin, storyId, 'unpublish', now, 'The agency insists');
    expect(await decide(storyId, 'reinstate')).toBe('needs-override');
    expect(await decide(storyId, 'reinstate', { override })).toBe('done');
    const events = await prisma().event.findMany({
      where: { storyId, kind: { in: ['story.publish', 'story.reinstate'] } },
    });
    expect(events.map(({ data }) => data)).toMatchObject([{ override }, { override }]);
    expect(await loadBudgetRows([storyId])).toMatchObject([{ agencyKilled: true }]);
  });

  it('stays with readers when the agency kills it, and its changes are published only with a reason', async () => {
    const storyId = await used('live');
    await act(admin, storyId, 'publish', now);
    await receive('live', KILL);
    expect(await loadBudgetRows([storyId])).toMatchObject([{ live: true, agencyKilled: true }]);
    await resolveNotes(storyId);
    expect(await decide(storyId, 'publish')).toBe('needs-override');
  });

  it('needs no reason once the agency lets it be used again', async () => {
    const storyId = await used('again');
    await receive('again', KILL);
    await receive('again', { version: '3' });
    await resolveNotes(storyId);
    expect(await loadBudgetRows([storyId])).toMatchObject([{ agencyKilled: false }]);
    expect(await decide(storyId, 'publish')).toBe('done');
  });

  it('is published only with a reason while the agency holds it, also as a copy or version made after that', async () => {
    const storyId = await used('held');
    await receive('held', { version: '2', pubstatus: 'withheld', ednote: 'A court decides.' });
    const copyId = await duplicateStory(reporter, storyId, randomUUID(), now);
    const begin = { editionId: fixture.paper.otherEditionId, deskId: null, fromStoryId: storyId };
    const otherId = await createStory(admin, begin, now);
    await resolveNotes(storyId);
    for (const id of [storyId, copyId, otherId])
      expect(await loadAgencyKill(id, database())).toMatchObject({ isHeld: true, note: 'A court decides.' });
    expect(await loadBudgetRows([storyId])).toMatchObject([{ agencyKilled: false }]);
    for (const id of [storyId, copyId]) expect(await decide(id, 'publish')).toBe('needs-override');
    expect(await decide(storyId, 'publish', { override })).toBe('done');
    await receive('held', { ...KILL, version: '3' });
    expect(await loadAgencyKill(copyId, database())).toMatchObject({ isHeld: false, note: 'It is false.' });
    await receive('held', { version: '4' });
    expect(await loadAgencyKill(copyId, database())).toBeNull();
  });

  it('keeps its copy from readers too when the agency kills it', async () => {
    const storyId = await used('copied');
    const copyId = await duplicateStory(reporter, storyId, randomUUID(), now);
    expect(await loadBudgetRows([copyId])).toMatchObject([{ agencyKilled: false }]);
    await receive('copied', KILL);
    expect((await notesOf(admin, copyId)).threads).toMatchObject([{ blocking: true }]);
    const late = await duplicateStory(reporter, storyId, randomUUID(), now);
    expect(await loadBudgetRows([copyId, late])).toMatchObject([
      { agencyKilled: true },
      { agencyKilled: true },
    ]);
  });
});
