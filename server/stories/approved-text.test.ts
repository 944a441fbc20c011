import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import type { StoryFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { findSignedIn, insertSession } from '@/server/store/people/sessions';
import { loadStory } from '@/server/store/stories/stories';
import { listRevisions } from '@/server/store/stories/revisions';
import { restoreRevision } from './restore';
import { actOnStory } from './transition/act-on-story';
import { saveWorkingCopy } from './save';
import { takeDueStep } from './schedule/due';
import { scheduleStory } from './schedule/schedule';
import { storyState } from './story-state';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const AT = { time: '2026-12-01T06:00', zone: 'UTC' };

let writer: Actor;
let second: Actor;
let third: Actor;
beforeAll(async () => {
  writer = await fixture.paper.person('editor');
  second = await fixture.paper.person('editor');
  third = await fixture.paper.person('editor');
});

const write = (headline = 'Boats') => {
  const { otherEditionId: editionId, otherSectionId: sectionId } = fixture.paper;
  const fields = { slug: randomUUID().slice(0, 13), headline, kicker: 'Harbour', sectionId };
  return writeStory(writer, { editionId, fields, at: now });
};
async function schedule(actor: Actor, id: string): Promise<void> {
  const { version } = (await loadStory(id))!;
  await scheduleStory(actor, id, { action: 'schedule', at: AT, version, key: randomUUID() }, now);
}
async function save(actor: Actor, id: string, change: Partial<StoryFields>): Promise<void> {
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const input = { version, key: randomUUID(), editionId, deskId, fields: { ...fields, ...change }, body };
  await saveWorkingCopy(actor, id, input, now);
}
const atItsTime = async (id: string) => {
  const { version, scheduledFor, scheduledById } = (await loadStory(id))!;
  if (!scheduledFor) return 'not scheduled';
  const due = { storyId: id, version, action: 'publish' as const, dueAt: scheduledFor };
  return takeDueStep({ ...due, personId: scheduledById!, now: scheduledFor });
};
const events = (storyId: string) =>
  prisma().event.findMany({ where: { storyId, kind: 'story.take-back-approval' }, select: { data: true } });

/** Ways to change a scheduled text that readers would get. */
const CHANGES: Record<string, (actor: Actor, id: string) => Promise<void>> = {
  'its headline is changed': (actor, id) => save(actor, id, { headline: 'Changed' }),
  'an earlier revision is restored': async (actor, id) => {
    const first = (await listRevisions(id)).at(-1)!;
    const { version } = (await loadStory(id))!;
    await restoreRevision(actor, id, first.number, { version, key: randomUUID() }, now);
  },
};

describe('A scheduled story where a second person is required', () => {
  it.each(Object.keys(CHANGES))('goes back to submitted when %s by its writer', async name => {
    const id = await write('First');
    if (name.includes('revision')) {
      await act(writer, id, 'submit', now);
      await save(writer, id, { headline: 'Second' });
    }
    await schedule(second, id);
    await CHANGES[name]!(writer, id);
    expect(await loadStory(id)).toMatchObject({
      ...{ stage: 'submitted', scheduledFor: null, submittedById: writer.personId },
    });
    expect(await atItsTime(id)).toBe('not scheduled');
    const scheduledFor = '2026-12-01T06:00:00.000Z';
    const data = { from: 'scheduled', to: 'submitted', scheduledFor, zone: 'UTC' };
    expect(await events(id)).toEqual([{ data }]);
    const items = await prisma().inboxItem.findMany({ where: { storyId: id, kind: 'approval-taken-back' } });
    expect(items.map(({ personId }) => personId)).toEqual(expect.arrayContaining([second.personId]));
    await schedule(second, id);
    expect(await atItsTime(id)).toBe('done');
  });

  it('goes back to submitted when the person who scheduled it changes the text', async () => {
    const id = await write();
    await schedule(second, id);
    await save(second, id, { standfirst: 'Changed.' });
    expect((await loadStory(id))!.stage).toBe('submitted');
    await expect(act(second, id, 'publish', now)).rejects.toMatchObject({ reason: 'wrote-it-oneself' });
    await expect(act(second, id, 'approve', now)).rejects.toMatchObject({ reason: 'wrote-it-oneself' });
    await act(third, id, 'publish', now);
  });

  it('stays scheduled, and its scheduler the second person, when only the internal note changes', async () => {
    const id = await write();
    await schedule(second, id);
    await save(second, id, { internalNote: 'Sources checked.' });
    await save(writer, id, { internalNote: 'Sources checked twice.' });
    expect((await loadStory(id))!.stage).toBe('scheduled');
    expect(await atItsTime(id)).toBe('done');
  });

  it('shows, before a change, whose approval it revokes', async () => {
    const id = await write();
    const idHash = randomUUID();
    const expiresAt = new Date('2027-11-25T00:00:00Z');
    await insertSession({ idHash, personId: writer.personId, device: 'Firefox', now, expiresAt });
    const signedIn = (await findSignedIn({ idHash, now, touchBefore: now }))!;
    const shown = async () => (await storyState(signedIn, (await loadStory(id))!, now)).changeTakesBack;
    const { name } = await prisma().person.findUniqueOrThrow({ where: { id: second.personId } });
    expect(await shown()).toBeNull();
    await act(second, id, 'approve', now);
    expect(await shown()).toEqual({ by: name });
    await schedule(second, id);
    expect(await shown()).toEqual({ by: name });
    await save(writer, id, { headline: 'Changed' });
    expect(await shown()).toBeNull();
  });
});

it('An approved story where a second person is required goes back to submitted when its text changes', async () => {
  const id = await write();
  await act(second, id, 'approve', now);
  await save(third, id, { headline: 'Changed' });
  expect((await loadStory(id))!).toMatchObject({ stage: 'submitted', submittedById: third.personId });
});

it('Scheduled changes of a live story are no longer scheduled when the text changes, and it stays live', async () => {
  const id = await write();
  await act(second, id, 'publish', now);
  await save(writer, id, { headline: 'Second' });
  await schedule(second, id);
  await save(writer, id, { headline: 'Third' });
  expect((await loadStory(id))!).toMatchObject({ stage: 'published', scheduledFor: null });
  const { revision } = await prisma()
    .story.findUniqueOrThrow({ where: { id }, select: { liveRevision: true } })
    .then(({ liveRevision }) => ({ revision: liveRevision! }));
  expect(revision.fields).toMatchObject({ headline: 'Boats' });
});

it('A scheduled story stays scheduled when an editor changes it where no rule asks for another person', async () => {
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: randomUUID().slice(0, 13), headline: 'Boats', kicker: 'Harbour', sectionId };
  const id = await writeStory(writer, { editionId, fields, at: now });
  await schedule(second, id);
  await save(writer, id, { headline: 'Changed' });
  expect(await atItsTime(id)).toBe('done');
  expect(await events(id)).toEqual([]);
});

it.each(['approve', 'publish'] as const)('Of a concurrent save and %s, one is refused', async action => {
  for (let round = 0; round < 4; round++) {
    const id = await write();
    // Both are based on this version.
    const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
    const changed = { ...fields, headline: `Changed ${round}` };
    const text = { version, key: randomUUID(), editionId, deskId, fields: changed, body };
    const done = await Promise.allSettled([
      saveWorkingCopy(writer, id, text, now),
      actOnStory(second, id, { action, version, key: randomUUID() }, now),
    ]);
    const after = (await loadStory(id))!;
    if (after.stage === 'published' || after.stage === 'approved')
      expect(after.fields.headline).toBe('Boats');
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }
});

it('A save at the scheduled time never publishes the changed text', async () => {
  for (let round = 0; round < 4; round++) {
    const id = await write();
    await schedule(second, id);
    await Promise.allSettled([save(writer, id, { headline: `Changed ${round}` }), atItsTime(id)]);
    const { liveRevisionId } = (await loadStory(id))!;
    if (liveRevisionId === null) continue;
    const live = await prisma().revision.findUniqueOrThrow({ where: { id: liveRevisionId } });
    expect(live.fields).toMatchObject({ headline: 'Boats' });
  }
});
