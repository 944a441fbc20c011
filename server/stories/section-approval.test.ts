import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/domain/people/permissions';
import { act, writeStory } from '@/scripts/test/publish';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { changeSection } from '@/server/paper/sections/sections';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from './save';
import { takeDueStep } from './schedule/due';
import { scheduleStory } from './schedule/schedule';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

let editor: Actor;
let admin: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  admin = await fixture.paper.person('admin');
});
const asksFor = async (approvalRoles: Role[]) => {
  const id = fixture.paper.sectionId;
  await changeSection(admin, id, await formOf('section', id, { approvalRoles }), now);
};
beforeEach(() => asksFor(['admin']));

const write = () => {
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: randomUUID().slice(0, 13), headline: 'Boats', kicker: 'Harbour', sectionId };
  return writeStory(editor, { editionId, fields, at: now });
};
const take = (actor: Actor, id: string, action: Parameters<typeof act>[2]) =>
  reasonOf(act(actor, id, action, now));
async function save(actor: Actor, id: string): Promise<void> {
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const changed = { ...fields, standfirst: randomUUID() };
  await saveWorkingCopy(
    actor,
    id,
    { version, key: randomUUID(), editionId, deskId, fields: changed, body },
    now,
  );
}
async function schedule(actor: Actor, id: string, day = '2026-11-25'): Promise<string> {
  const { version } = (await loadStory(id))!;
  const time = { time: `${day}T06:00`, zone: 'UTC' };
  return reasonOf(
    scheduleStory(actor, id, { action: 'schedule', at: time, version, key: randomUUID() }, now),
  );
}
async function atItsTime(id: string) {
  const { version, scheduledFor, scheduledById } = (await loadStory(id))!;
  const due = { storyId: id, version, action: 'publish' as const, dueAt: scheduledFor! };
  const outcome = await takeDueStep({
    ...due,
    personId: scheduledById!,
    now: scheduledFor!,
  });
  const { stage, scheduleRefusal } = (await loadStory(id))!;
  return { outcome, stage, scheduleRefusal };
}

describe('A story of a section that requires the approval of an admin', () => {
  it('can be published by anyone who may publish once an admin has approved it', async () => {
    const id = await write();
    expect(await take(editor, id, 'publish')).toBe('needs-approval');
    expect(await take(admin, id, 'publish')).toBe('needs-approval');
    expect(await take(editor, id, 'approve')).toBe('done');
    expect(await take(editor, id, 'publish')).toBe('needs-approval');
    expect(await take(editor, id, 'approve')).toBe('needs-approval');
    expect(await take(admin, id, 'approve')).toBe('done');
    expect(await take(admin, id, 'approve')).toBe('not-in-this-stage');
    expect(await take(editor, id, 'publish')).toBe('done');
  });

  it('needs approval again after a change by someone else, but not after one by the admin', async () => {
    const id = await write();
    await take(admin, id, 'approve');
    await save(admin, id);
    await save(editor, id);
    expect(await take(editor, id, 'publish')).toBe('needs-approval');
    await take(admin, id, 'approve');
    await save(admin, id);
    expect(await take(editor, id, 'publish')).toBe('done');
  });

  it.each(['return', 'spike'] as const)('is no longer approved after %s', async action => {
    const id = await write();
    await take(admin, id, 'approve');
    expect(await reasonOf(act(editor, id, action, now))).toBe('done');
    expect((await loadStory(id))!.approvedAs).toEqual([]);
  });

  it('needs an admin to publish changes of a live story', async () => {
    const id = await write();
    await take(admin, id, 'approve');
    await take(editor, id, 'publish');
    await save(editor, id);
    expect(await take(editor, id, 'publish')).toBe('needs-approval');
    expect(await schedule(editor, id)).toBe('needs-approval');
    expect(await take(admin, id, 'publish')).toBe('done');
  });

  it('is no longer scheduled when the text was changed after the approval by someone else', async () => {
    const id = await write();
    expect(await schedule(admin, id)).toBe('needs-approval');
    await take(admin, id, 'approve');
    expect(await schedule(editor, id)).toBe('done');
    await save(admin, id);
    expect((await loadStory(id))!).toMatchObject({ stage: 'scheduled', approvedAs: ['admin'] });
    await save(editor, id);
    expect((await loadStory(id))!).toMatchObject({ stage: 'submitted', scheduledFor: null, approvedAs: [] });
    await take(admin, id, 'approve');
    expect(await schedule(editor, id)).toBe('done');
    expect(await atItsTime(id)).toEqual({ outcome: 'done', stage: 'published', scheduleRefusal: '' });
  });

  it('still needs that approval after its working copy is moved to another section while it is live', async () => {
    const { editionId, sectionId } = fixture.paper;
    const slug = randomUUID().slice(0, 13);
    const free = await prisma().section.create({ data: { editionId, slug, name: slug, position: 1 } });
    const id = await write();
    await take(admin, id, 'approve');
    await take(editor, id, 'publish');
    const { version, deskId, fields, body } = (await loadStory(id))!;
    expect(fields.sectionId).toBe(sectionId);
    const moved = { ...fields, sectionId: free.id, headline: 'Moved' };
    const input = { version, key: randomUUID(), editionId, deskId, fields: moved, body };
    const { story } = await saveWorkingCopy(editor, id, input, now);
    expect(story.approvals).toEqual((await loadStory(id))!.approvals);
    expect(await take(editor, id, 'publish')).toBe('needs-approval');
    expect(await take(admin, id, 'publish')).toBe('done');
  });

  it('is published by schedule when it was approved unchanged, also as changes of a live story', async () => {
    const id = await write();
    await take(admin, id, 'approve');
    expect(await schedule(editor, id)).toBe('done');
    expect(await atItsTime(id)).toEqual({ outcome: 'done', stage: 'published', scheduleRefusal: '' });
    await save(editor, id);
    expect(await schedule(admin, id, '2026-11-26')).toBe('done');
    expect(await atItsTime(id)).toEqual({ outcome: 'done', stage: 'published', scheduleRefusal: '' });
  });

  it('needs approval in a subsection too', async () => {
    const { editionId, sectionId } = fixture.paper;
    const slug = randomUUID().slice(0, 13);
    const under = await prisma().section.create({
      data: { editionId, parentId: sectionId, slug, name: slug, position: 0 },
    });
    const fields = { slug, headline: 'Boats', kicker: 'Harbour', sectionId: under.id };
    const id = await writeStory(editor, { editionId, fields, at: now });
    expect(await take(editor, id, 'publish')).toBe('needs-approval');
  });

  it('shows the missing approval as soon as it is moved into the section', async () => {
    const { editionId, sectionId } = fixture.paper;
    const id = await writeStory(editor, {
      editionId,
      fields: { slug: randomUUID(), sectionId: null },
      at: now,
    });
    const { version, deskId, fields, body } = (await loadStory(id))!;
    const moved = { version, key: randomUUID(), editionId, deskId, fields: { ...fields, sectionId }, body };
    const { story } = await saveWorkingCopy(editor, id, moved, now);
    expect(story.approvals).toEqual([{ section: 'News', roles: ['admin'] }]);
    expect(story.approvals).toEqual((await loadStory(id))!.approvals);
  });

  it('needs none once the section no longer requires it', async () => {
    const id = await write();
    await asksFor([]);
    expect(await take(editor, id, 'publish')).toBe('done');
  });
});

it('In a section that requires the approval of an editor, a story is approved before it is published', async () => {
  await asksFor(['editor', 'admin']);
  const id = await write();
  expect(await take(editor, id, 'publish')).toBe('needs-approval');
  await take(editor, id, 'approve');
  expect(await take(editor, id, 'publish')).toBe('done');
});

it.each([['reporter'], ['publisher']])('A section cannot require the approval of a %s', async role => {
  expect(await reasonOf(asksFor([role as Role]))).toBe('wrong-input');
});
