import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { DEFAULT_UNUSUAL_RULES } from '@/domain/abuse-limits/rules';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { changeGrants } from '@/server/people/grants/grants';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { breakNews, endBreakingNews } from '@/server/fronts/breaking-news';
import { runAsRevert } from '@/server/store/audit/revert-run';
import { prisma } from '@/server/store/prisma';
import { addTopic } from './topics';
import { changeUnusualRules, settleUnusual, unusualAlarm, unusualForAdmin } from './unusual';

const fixture = testPaper();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));
let admin: Actor;
let editor: Actor;
let slugs = 0;

const story = (minute: number) => ({
  editionId: fixture.paper.editionId,
  fields: { slug: `story-${++slugs}`, sectionId: fixture.paper.sectionId },
  at: at(minute),
});
const publish = (minute: number, actor = editor) => publishStory(actor, story(minute));
const rules = async (liveChanges: 'off' | 'alarm' | 'hold') => {
  const chosen = { ...DEFAULT_UNUSUAL_RULES, liveChanges, liveChangesMost: 5 };
  await changeUnusualRules(admin, await formOf('unusual', '', chosen), at(0));
};
const HELD = { status: 403, reason: 'held-for-review' };

beforeEach(async () => {
  await prisma().unusualAct.deleteMany();
  await prisma().email.deleteMany();
  await prisma().inboxItem.deleteMany();
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
});

describe('A person who changes many published stories', () => {
  it('is suspended: the write over the limit is undone, and each further one until an admin allows it', async () => {
    await rules('hold');
    for (let minute = 1; minute <= 5; minute++) await publish(minute);
    const sixth = await writeStory(editor, story(6));
    await expect(act(editor, sixth, 'publish', at(6))).rejects.toMatchObject(HELD);
    expect((await prisma().story.findUniqueOrThrow({ where: { id: sixth } })).stage).toBe('draft');
    // Even after the time window.
    await expect(act(editor, sixth, 'publish', at(50))).rejects.toMatchObject(HELD);
    const { open } = await unusualForAdmin(admin);
    expect(open).toMatchObject([{ rule: 'live-changes', personId: editor.personId, isHeld: true }]);
    expect(await unusualAlarm(admin)).toBe(1);
    expect(await prisma().inboxItem.count({ where: { personId: admin.personId, kind: 'unusual' } })).toBe(1);
    expect(await prisma().email.count({ where: { subject: { contains: 'held' } } })).toBeGreaterThan(0);
    await settleUnusual(admin, open[0]!.id, {}, at(51));
    await act(editor, sixth, 'publish', at(52));
    expect(await unusualAlarm(admin)).toBe(0);
  });

  it('can change one story repeatedly, and many over a longer time', async () => {
    await rules('hold');
    const id = await publish(1);
    for (let minute = 2; minute <= 9; minute++) await act(editor, id, 'publish', at(minute));
    for (let each = 1; each <= 6; each++) await publish(9 + each * 5);
    expect(await prisma().unusualAct.count()).toBe(0);
  });

  it('is suspended for entries, topics and fronts as for stories', async () => {
    await rules('hold');
    const id = await publish(1);
    await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, at(1));
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rain.' }] }],
    };
    const words = { title: 'Rain', byline: '', pinned: false, keyEvent: false, body };
    const add = (minute: number) =>
      addEntry(editor, id, { ...words, id: randomUUID(), key: randomUUID(), publish: true }, at(minute));
    await add(2);
    await add(2);
    await addTopic(editor, { slug: 'rain', names: { en: 'Rain' }, descriptions: {} }, at(3));
    const { editionId } = fixture.paper;
    await breakNews(editor, editionId, { text: 'Rain', storyId: null, minutes: 5 }, at(3));
    await expect(add(4)).rejects.toMatchObject(HELD);
    await expect(endBreakingNews(editor, editionId, at(4))).rejects.toMatchObject(HELD);
  });

  it('is not suspended for what a run reverted on their behalf', async () => {
    await rules('hold');
    const ids: string[] = [];
    for (let each = 0; each < 4; each++) ids.push(await publish(1));
    for (const id of ids) await runAsRevert('run', () => act(editor, id, 'unpublish', at(20)));
    for (let each = 0; each < 5; each++) await publish(21);
    await expect(publish(21)).rejects.toMatchObject(HELD);
    await runAsRevert('run', () => act(editor, ids[0]!, 'publish', at(22)));
  });

  it('cannot exceed the limit with two concurrent requests', async () => {
    await rules('hold');
    for (let minute = 1; minute <= 4; minute++) await publish(minute);
    const ids = [await writeStory(editor, story(5)), await writeStory(editor, story(5))];
    const done = await Promise.allSettled(ids.map(id => act(editor, id, 'publish', at(6))));
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await prisma().unusualAct.count()).toBe(1);
  });

  it('can continue with notification only, and admins are notified once', async () => {
    await rules('alarm');
    for (let each = 0; each < 8; each++) await publish(1);
    const { open } = await unusualForAdmin(admin);
    expect(open).toMatchObject([{ personId: editor.personId, isHeld: false }]);
    expect(await prisma().inboxItem.count({ where: { personId: admin.personId, kind: 'unusual' } })).toBe(1);
    await rules('off');
    await prisma().unusualAct.deleteMany();
    await publish(2);
    expect(await prisma().unusualAct.count()).toBe(0);
  });

  it('cannot release themselves while there is another admin', async () => {
    await rules('hold');
    const other = await fixture.paper.person('admin');
    for (let each = 0; each < 5; each++) await publish(1, other);
    await expect(publish(1, other)).rejects.toMatchObject(HELD);
    const { open } = await unusualForAdmin(admin);
    await expect(settleUnusual(other, open[0]!.id, {}, at(2))).rejects.toMatchObject(HELD);
    const off = await formOf('unusual', '', { liveChanges: 'off' });
    await expect(changeUnusualRules(other, off, at(2))).rejects.toMatchObject(HELD);
    await expect(settleUnusual(editor, open[0]!.id, {}, at(2))).rejects.toMatchObject({ status: 403 });
    await settleUnusual(admin, open[0]!.id, {}, at(2));
    await expect(settleUnusual(admin, open[0]!.id, {}, at(2))).rejects.toMatchObject({ status: 404 });
  });
});

it('Admins are notified of a new admin, and not of an existing one', async () => {
  const grants = [{ role: 'admin' as const, editionId: null, deskId: null }];
  await changeGrants(admin, editor.personId, grants, at(1));
  expect((await unusualForAdmin(admin)).open).toMatchObject([
    { rule: 'new-admin', personId: editor.personId },
  ]);
  await prisma().unusualAct.deleteMany();
  await changeGrants(admin, editor.personId, grants, at(2));
  expect(await unusualAlarm(admin)).toBe(0);
});
