import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Body } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { DEFAULT_UNUSUAL_RULES, type UnusualAnswer } from '@/domain/abuse-limits/rules';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { addEntry, changeEntry } from '@/server/coverage/entries';
import { changeCoverage } from '@/server/coverage/coverage';
import { saveWorkingCopy } from '@/server/stories/save';
import { takeDueStep } from '@/server/stories/schedule/due';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { bringBackRevision } from '@/server/stories/transition/bring-back';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { fillLinkedDomains } from '../abuse-limits/fill';
import { changeUnusualRules, settleUnusual, unusualForAdmin } from './unusual';

const fixture = testPaper();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));
let admin: Actor;
let editor: Actor;
/** A different one for each test. */
let spam: string;
let slugs = 0;

const MAX = 3;
const HELD = { status: 403, reason: 'held-for-review' };
const linkTo = (href: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'Here', marks: [{ type: 'link', attrs: { href } }] }],
});
const story = (minute: number, href: string) => ({
  editionId: fixture.paper.editionId,
  fields: { slug: `story-${++slugs}`, headline: `Story ${slugs}`, sectionId: fixture.paper.sectionId },
  content: [linkTo(href)],
  at: at(minute),
});
const page = () => `https://www.${spam}/${randomUUID()}`;
const publish = (minute: number, href = page(), actor = editor) => publishStory(actor, story(minute, href));
const draft = (minute: number, href = page()) => writeStory(editor, story(minute, href));
const rules = async (newDomain: UnusualAnswer, more: { allowedDomains?: string[] } = {}) => {
  const chosen = { ...DEFAULT_UNUSUAL_RULES, liveChanges: 'off', newDomain, newDomainMost: MAX, ...more };
  await changeUnusualRules(admin, await formOf('unusual', '', chosen), at(0));
};
const publishMost = async (minute = 1) => {
  for (let each = 0; each < MAX; each++) await publish(minute);
};
const openActs = async () => (await unusualForAdmin(admin)).open;

beforeEach(async () => {
  spam = `spam-${++slugs}.example`;
  await prisma().unusualAct.deleteMany();
  await prisma().email.deleteMany();
  await prisma().inboxItem.deleteMany();
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
});

describe('A person who adds links to one new domain to many stories', () => {
  it('is suspended: the write over the limit is undone, and admins are notified of the domain and the stories', async () => {
    await rules('hold');
    await publishMost();
    const last = await draft(2, `https://x.${spam}`);
    await expect(act(editor, last, 'publish', at(2))).rejects.toMatchObject(HELD);
    expect((await prisma().story.findUniqueOrThrow({ where: { id: last } })).stage).toBe('draft');
    expect(await prisma().linkedDomain.count({ where: { storyId: last } })).toBe(0);
    // Also what has no link, and when the hour is over.
    const plain = await draft(3, '/news');
    await expect(act(editor, plain, 'publish', at(90))).rejects.toMatchObject(HELD);
    const [open] = await openActs();
    expect(open).toMatchObject({ rule: 'new-domain', personId: editor.personId, domain: spam, isHeld: true });
    expect(open!.stories).toHaveLength(MAX + 1);
    expect(open!.stories[0]).toEqual({ id: last, headline: (await loadStory(last))!.fields.headline });
    const where = { personId: admin.personId, kind: 'new-domain', text: spam, storyId: last };
    expect(await prisma().inboxItem.count({ where })).toBe(1);
    const { email } = await prisma().person.findUniqueOrThrow({ where: { id: admin.personId } });
    const sent = await prisma().email.findFirstOrThrow({ where: { to: email } });
    expect(sent.subject).toContain(spam);
    for (const { headline } of open!.stories) expect(sent.text).toContain(`– ${headline}`);
  });

  it('can continue once an admin allows the domain, which everyone may link to from then on', async () => {
    await rules('hold');
    await publishMost();
    await expect(publish(2)).rejects.toMatchObject(HELD);
    await settleUnusual(admin, (await openActs())[0]!.id, { allowsDomain: true }, at(3));
    await publishMost(4);
    await publishMost(5);
    expect((await unusualForAdmin(admin)).rules.allowedDomains).toEqual([spam]);
    const event = await prisma().event.findFirstOrThrow({
      where: { kind: 'person.settle', subjectId: editor.personId },
    });
    expect(event.data).toEqual({ rule: 'new-domain', domain: spam, allowed: true });
  });

  it('is counted from zero when an admin settles it without allowing the domain', async () => {
    await rules('hold');
    await publishMost();
    await expect(publish(2)).rejects.toMatchObject(HELD);
    await settleUnusual(admin, (await openActs())[0]!.id, {}, at(3));
    await publishMost(4);
    await expect(publish(5)).rejects.toMatchObject(HELD);
  });

  it('cannot exceed the limit with two concurrent requests', async () => {
    await rules('hold');
    for (let each = 1; each < MAX; each++) await publish(1);
    const ids = [await draft(2), await draft(2)];
    const done = await Promise.allSettled(ids.map(id => act(editor, id, 'publish', at(2))));
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await prisma().unusualAct.count()).toBe(1);
    expect(await prisma().linkedDomain.count({ where: { domain: spam } })).toBe(MAX);
  });

  it('is counted with scheduled stories until these are cancelled', async () => {
    await rules('hold');
    const schedule = async (id: string, minute: number, action: 'schedule' | 'unschedule' = 'schedule') => {
      const { version } = (await loadStory(id))!;
      const time = action === 'schedule' && { at: { time: '2099-12-01T06:00', zone: 'UTC' } };
      await scheduleStory(editor, id, { action, version, key: randomUUID(), ...time }, at(minute));
    };
    const ids = [await draft(1), await draft(1), await draft(1), await draft(1)];
    for (const id of ids.slice(0, MAX)) await schedule(id, 1);
    await schedule(ids[0]!, 2, 'unschedule');
    await schedule(ids[0]!, 3);
    await expect(schedule(ids[MAX]!, 4)).rejects.toMatchObject(HELD);
  });

  it('is suspended when the links are added after scheduling, and readers get the text before', async () => {
    await rules('hold');
    const addLink = async () => {
      const id = await draft(1, '/news');
      const sent = { action: 'schedule', key: randomUUID(), at: { time: '2099-12-01T06:00', zone: 'UTC' } };
      await scheduleStory(editor, id, { ...sent, version: (await loadStory(id))!.version }, at(1));
      const { version, editionId, deskId, fields } = (await loadStory(id))!;
      const body: Body = { type: 'doc', content: [linkTo(page())] };
      const text = { editionId, deskId, fields, body };
      const saved = saveWorkingCopy(editor, id, { version, key: randomUUID(), ...text }, at(2));
      return { id, saved };
    };
    for (let each = 0; each < MAX; each++) await (await addLink()).saved;
    const { id, saved } = await addLink();
    await expect(saved).rejects.toMatchObject(HELD);
    expect(await openActs()).toMatchObject([{ rule: 'new-domain', domain: spam, isHeld: true }]);
    const { scheduledFor, version } = (await loadStory(id))!;
    const step = { storyId: id, action: 'publish', version, personId: editor.personId } as const;
    expect(await takeDueStep({ ...step, dueAt: scheduledFor!, now: at(3) })).toBe('done');
    expect(JSON.stringify((await loadStory(id))!.body)).not.toContain(spam);
  });

  it('can change a scheduled text no more once suspended, and its internal note still', async () => {
    await rules('hold');
    const id = await draft(1, '/news');
    const sent = { action: 'schedule', key: randomUUID(), at: { time: '2099-12-01T06:00', zone: 'UTC' } };
    await scheduleStory(editor, id, { ...sent, version: (await loadStory(id))!.version }, at(1));
    await publishMost();
    await expect(publish(2)).rejects.toMatchObject(HELD);
    const save = async (change: { standfirst: string } | { internalNote: string }) => {
      const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
      const text = { editionId, deskId, fields: { ...fields, ...change }, body };
      await saveWorkingCopy(editor, id, { version, key: randomUUID(), ...text }, at(3));
    };
    await expect(save({ standfirst: 'Changed.' })).rejects.toMatchObject(HELD);
    await save({ internalNote: 'Held.' });
  });

  it('is counted with live entries, which a suspended person cannot publish either', async () => {
    await rules('hold');
    const covered = await publish(1, '/news');
    await changeCoverage(editor, covered, { key: randomUUID(), state: 'live' }, at(1));
    const body: Body = { type: 'doc', content: [linkTo(page())] };
    const entry = { title: '', body, byline: '', pinned: false, keyEvent: false };
    const add = (publishes: boolean, words = entry) =>
      addEntry(editor, covered, { ...words, id: randomUUID(), key: randomUUID(), publish: publishes }, at(2));
    await add(true);
    // The story has the link already.
    await add(true);
    for (let each = 1; each < MAX; each++) await publish(3);
    const other = await publish(4, '/news');
    await changeCoverage(editor, other, { key: randomUUID(), state: 'live' }, at(4));
    const id = randomUUID();
    const last = await addEntry(editor, other, { ...entry, id, key: randomUUID(), publish: false }, at(5));
    const sent = { ...entry, key: randomUUID(), version: last.version, publish: true };
    await expect(changeEntry(editor, other, id, sent, at(5))).rejects.toMatchObject(HELD);
    const plain: Body = { type: 'doc', content: [{ type: 'paragraph' }] };
    await expect(add(true, { ...entry, title: 'News', body: plain })).rejects.toMatchObject(HELD);
    await add(false);
  });
});

describe('The limit on new domains', () => {
  it('does not count a domain that was public before, even in a story withdrawn since', async () => {
    await rules('hold');
    const before = await publish(0);
    await act(editor, before, 'unpublish', at(1));
    for (const minute of [61, 62, 63]) await publishMost(minute);
    expect(await openActs()).toEqual([]);
  });

  it('counts a story once, also with a link that another person added', async () => {
    await rules('hold');
    const ids = [await publish(1), await publish(1)];
    for (const id of ids) for (const minute of [2, 3, 4]) await act(editor, id, 'publish', at(minute));
    const colleague = await fixture.paper.person('editor');
    for (let each = 0; each < MAX; each++) {
      const theirs = await publish(5, page(), colleague);
      await act(editor, theirs, 'publish', at(6));
    }
    expect(await openActs()).toEqual([]);
  });

  it('does not count a withdrawn story that is republished', async () => {
    await rules('hold');
    const ids: string[] = [];
    for (let each = 0; each < MAX; each++) ids.push(await publish(1));
    const [first] = ids;
    const { liveRevisionId: former } = (await loadStory(first!))!;
    await act(editor, first!, 'unpublish', at(2));
    await act(admin, first!, 'reinstate', at(3));
    const { version, editionId, deskId, fields } = (await loadStory(first!))!;
    const body: Body = { type: 'doc', content: [linkTo('/news')] };
    await saveWorkingCopy(
      editor,
      first!,
      { version, key: randomUUID(), editionId, deskId, fields, body },
      at(4),
    );
    await act(editor, first!, 'publish', at(4));
    expect(await prisma().linkedDomain.count({ where: { storyId: first } })).toBe(0);
    const { liveRevisionId: live } = (await loadStory(first!))!;
    await bringBackRevision(admin, first!, { key: randomUUID(), revisionId: former!, live }, at(5));
    expect(await prisma().linkedDomain.findMany({ where: { storyId: first } })).toMatchObject([
      { domain: spam, addedById: null, liveSince: at(5) },
    ]);
  });

  it.each([
    ['the domain of the paper', 'https://paper.example/news', {}],
    [
      'a domain that is allowed',
      'https://a.known.example/',
      { allowedDomains: ['https://www.known.example/'] },
    ],
  ])('does not count %s', async (_, href, more) => {
    await rules('hold', more);
    for (let each = 0; each <= MAX + 1; each++) await publish(1, href);
    expect(await openActs()).toEqual([]);
  });

  it('does not apply while the rule is off or earlier stories are not indexed', async () => {
    await rules('off');
    for (let each = 0; each <= MAX; each++) await publish(1);
    await rules('hold');
    spam = `other-${spam}`;
    await prisma().linkedDomainFill.create({ data: {} });
    for (let each = 0; each <= MAX; each++) await publish(2);
    expect(await openActs()).toEqual([]);
    await fillLinkedDomains();
    await expect(publish(3)).rejects.toMatchObject(HELD);
  });
});

it('With notification only, admins are notified once of each domain and the person can continue', async () => {
  await rules('alarm');
  for (let each = 0; each <= MAX + 2; each++) await publish(1);
  const first = spam;
  spam = `second-${spam}`;
  for (let each = 0; each <= MAX; each++) await publish(2);
  const open = await openActs();
  expect(open.map(({ domain, isHeld }) => [domain, isHeld])).toEqual([
    [spam, false],
    [first, false],
  ]);
  const where = { personId: admin.personId, kind: 'new-domain' };
  expect(await prisma().inboxItem.count({ where })).toBe(2);
  // A breach that only notified admins suspends the person once the rule is set to suspend.
  await rules('hold');
  await expect(publish(3)).rejects.toMatchObject(HELD);
  expect((await openActs()).find(({ domain }) => domain === spam)).toMatchObject({ isHeld: true });
});

it('Domains of earlier public stories and entries are indexed once', async () => {
  const id = await publish(1, `https://former-${spam}/`);
  await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, at(1));
  const body: Body = { type: 'doc', content: [linkTo(`https://entry-${spam}/`)] };
  const words = { title: '', body, byline: '', pinned: false, keyEvent: false };
  await addEntry(editor, id, { ...words, id: randomUUID(), key: randomUUID(), publish: true }, at(2));
  const kept = () => prisma().linkedDomain.findMany({ where: { storyId: id }, orderBy: { domain: 'asc' } });
  const before = await kept();
  expect(before.map(({ domain, addedById }) => [domain, addedById])).toEqual([
    [`entry-${spam}`, editor.personId],
    [`former-${spam}`, editor.personId],
  ]);
  await prisma().linkedDomain.deleteMany();
  await prisma().linkedDomainFill.create({ data: {} });
  await Promise.all([fillLinkedDomains(), fillLinkedDomains()]);
  await fillLinkedDomains();
  expect(await kept()).toEqual(before.map(link => ({ ...link, addedById: null })));
  expect(await prisma().linkedDomainFill.count()).toBe(0);
});

it('Two admins who change the rules and settle a breach concurrently do not undo each other', async () => {
  await rules('hold');
  await publishMost();
  await expect(publish(2)).rejects.toMatchObject(HELD);
  const [open] = await openActs();
  const other = await fixture.paper.person('admin');
  const settled = await Promise.allSettled(
    [admin, other].map(one => settleUnusual(one, open!.id, { allowsDomain: true }, at(3))),
  );
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await unusualForAdmin(admin)).rules).toMatchObject({
    newDomain: 'hold',
    newDomainMost: MAX,
    allowedDomains: [spam],
  });
  await expect(rules('hold', { allowedDomains: ['not a domain'] })).rejects.toMatchObject({
    ...{ status: 422, reason: 'not-a-domain' },
  });
});
