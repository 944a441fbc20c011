import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTRIES_ON_A_PAGE } from '@/domain/coverage/entry';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { findCoverageAt, loadFollowedCoverage } from '@/server/store/coverage/coverage';
import { entryPage } from '@/server/store/coverage/entries';
import { prisma } from '@/server/store/prisma';
import { changeCoverage, coverageOf } from './coverage';
import { addEntry, changeEntry } from './entries';
import { EntryChanged } from './entry-changed';
import { moveEntry, removeEntry } from './entry-places';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let editor: Actor;
let reporter: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  reporter = await fixture.paper.person('reporter');
});

/** The reason of a refusal, or that it was done. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
const cover = (id: string, state = 'live', actor = editor, at = now) =>
  changeCoverage(actor, id, { key: randomUUID(), state }, at);
const liveStory = async (editionId = fixture.paper.editionId, sectionId = fixture.paper.sectionId) => {
  const fields = { slug: `storm-${randomUUID().slice(0, 8)}`, sectionId };
  const id = await publishStory(editor, { editionId, fields, at: now });
  await cover(id);
  return id;
};
const entry = (words: string, more: object = {}) => {
  const id = randomUUID();
  const marks = { title: '', byline: '', pinned: false, keyEvent: false, publish: true };
  return { id, key: id, body: doc(p(text(words))), ...marks, ...more };
};
const add = (storyId: string, words: string, more: object = {}, actor = editor, at = now) =>
  addEntry(actor, storyId, entry(words, more), at);
type Entry = Awaited<ReturnType<typeof add>>;
const change = (storyId: string, { id, version, ...rest }: Entry, more: object = {}, actor = editor) => {
  const { title, body, byline, pinned, keyEvent } = rest;
  const sent = { key: randomUUID(), version, title, body, byline, pinned, keyEvent, publish: false };
  return changeEntry(actor, storyId, id, { ...sent, ...more }, new Date(now.getTime() + 60_000));
};
const move = (storyId: string, { id, version }: Entry, under: string | null) =>
  moveEntry(editor, storyId, id, { key: randomUUID(), version, under }, now);
const remove = (storyId: string, { id, version }: Entry, removed = true, actor = editor) =>
  removeEntry(actor, storyId, id, { key: randomUUID(), version, removed }, now);
const order = async (storyId: string) =>
  (await coverageOf(editor, storyId, null)).entries.map(({ id }) => id);

describe('Live coverage', () => {
  it('starts, ends and resumes, and can be followed only while the story is live', async () => {
    const id = await liveStory();
    const { address } = await coverageOf(editor, id, null);
    expect(await findCoverageAt(address!)).toMatchObject({ storyId: id, state: 'live', changes: 1 });
    await add(id, 'Rain');
    expect(await findCoverageAt(address!)).toMatchObject({ changes: 2 });
    await cover(id, 'ended');
    expect(await loadFollowedCoverage(id)).toMatchObject({ state: 'ended' });
    expect(await outcome(add(id, 'Late'))).toBe('coverage-not-live');
    await cover(id, 'live');
    expect((await coverageOf(editor, id, null)).endedAt).toBeNull();
    await act(editor, id, 'kill', now);
    expect(await findCoverageAt(address!)).toBeNull();
    expect(await loadFollowedCoverage(id)).toBeNull();
    expect(await outcome(add(id, 'Late'))).toBe('story-not-live');
    expect(await outcome(cover(id, 'ended'))).toBe('not-in-this-stage');
  });

  it('can be cancelled while it has no entry', async () => {
    const id = await liveStory();
    await cover(id, 'none');
    expect((await coverageOf(editor, id, null)).state).toBe('none');
    expect(await outcome(add(id, 'Rain'))).toBe('coverage-not-live');
    expect(await outcome(cover(id, 'ended'))).toBe('coverage-not-live');
    await cover(id);
    await add(id, 'Rain');
    expect(await outcome(cover(id, 'none'))).toBe('has-entries');
  });

  it('is started by editors only, and entries stay drafts until the story is live', async () => {
    const fields = { slug: 'unpublished', sectionId: fixture.paper.sectionId };
    const id = await writeStory(editor, { editionId: fixture.paper.editionId, fields, at: now });
    expect(await outcome(cover(id, 'live', reporter))).toBe('needs-role');
    await cover(id);
    const draft = await add(id, 'Rain', { publish: false }, reporter);
    expect(await outcome(change(id, draft, { publish: true }))).toBe('story-not-live');
  });
});

describe('An entry', () => {
  it('is added once when the request is repeated', async () => {
    const id = await liveStory();
    const sent = entry('Rain');
    const all = await Promise.all([1, 2, 3].map(() => addEntry(editor, id, sent, now)));
    expect(new Set(all.map(one => one.id)).size).toBe(1);
    expect(await order(id)).toEqual([sent.id]);
    const other = { ...sent, title: 'Another' };
    expect(await outcome(addEntry(editor, id, other, now))).toBe('key-reused');
    expect(await outcome(addEntry(editor, id, { ...other, key: randomUUID() }, now))).toBe('key-reused');
  });

  it('by a reporter is a draft until an editor publishes it', async () => {
    const id = await liveStory();
    expect(await outcome(add(id, 'Rain', {}, reporter))).toBe('needs-role');
    const draft = await add(id, 'Rain', { publish: false }, reporter);
    expect(draft).toMatchObject({ publishedAt: null, mayChange: true, mayPublish: false });
    expect(await outcome(change(id, draft, { publish: true }, reporter))).toBe('needs-role');
    const own = await change(id, draft, { title: 'Rain' }, reporter);
    const published = await change(id, own, { publish: true });
    expect(published).toMatchObject({ title: 'Rain', changedAt: null });
    expect(published.publishedAt).not.toBeNull();
    expect(await outcome(change(id, published, { title: 'Sun' }, reporter))).toBe('needs-role');
    expect(await outcome(remove(id, published, true, reporter))).toBe('needs-role');
    const colleague = await fixture.paper.person('reporter');
    const others = await add(id, 'Wind', { publish: false }, reporter);
    expect(await outcome(change(id, others, { title: 'x' }, colleague))).toBe('needs-role');
  });

  it('is published by a second editor where the edition requires one', async () => {
    const { otherEditionId, otherSectionId } = fixture.paper;
    const second = await fixture.paper.person('editor');
    const fields = { slug: 'storm', sectionId: otherSectionId };
    const id = await writeStory(editor, { editionId: otherEditionId, fields, at: now });
    await act(second, id, 'publish', now);
    await cover(id);
    expect(await outcome(add(id, 'Rain'))).toBe('wrote-it-oneself');
    const draft = await add(id, 'Rain', { publish: false });
    expect(draft.mayPublish).toBe(false);
    expect(await outcome(change(id, draft, { publish: true }))).toBe('wrote-it-oneself');
    const rewritten = { title: 'Rain', publish: true };
    expect(await outcome(change(id, draft, rewritten, second))).toBe('wrote-it-oneself');
    const published = await change(id, draft, { publish: true }, second);
    expect(await outcome(change(id, published, { title: 'Sun' }))).toBe('wrote-it-oneself');
    expect((await change(id, published, { keyEvent: true })).keyEvent).toBe(true);
  });

  it('is published by someone who can approve it where its section requires approval', async () => {
    const { editionId } = fixture.paper;
    const slug = `inquiries-${randomUUID().slice(0, 8)}`;
    const section = { editionId, slug, name: slug, position: 9, approvalRoles: ['admin' as const] };
    const { id: sectionId } = await prisma().section.create({ data: section });
    const admin = await fixture.paper.person('admin');
    const id = await writeStory(editor, { editionId, fields: { slug, sectionId }, at: now });
    await act(admin, id, 'approve', now);
    await act(editor, id, 'publish', now);
    await cover(id);
    expect(await outcome(add(id, 'Rain'))).toBe('needs-approval');
    const draft = await add(id, 'Rain', { publish: false });
    expect(draft.mayPublish).toBe(false);
    const published = await change(id, draft, { publish: true }, admin);
    expect(await outcome(change(id, published, { title: 'Sun' }))).toBe('needs-approval');
    expect((await change(id, published, { keyEvent: true })).keyEvent).toBe(true);
  });

  it('has the time of the last change of its text, not of its marks', async () => {
    const id = await liveStory();
    const first = await add(id, 'Rain');
    const marked = await change(id, first, { keyEvent: true, pinned: true });
    expect(marked.changedAt).toBeNull();
    expect((await change(id, marked, { title: 'Rain' })).changedAt).not.toBeNull();
  });

  it('that two people change concurrently is changed by one, and the other gets the current text', async () => {
    const id = await liveStory();
    const first = await add(id, 'Rain');
    const other = await fixture.paper.person('editor');
    const results = await Promise.allSettled([
      change(id, first, { title: 'One' }),
      change(id, first, { title: 'Two' }, other),
    ]);
    const kept = results.find(result => result.status === 'fulfilled')!.value;
    const { reason } = results.find(result => result.status === 'rejected') as { reason: EntryChanged };
    expect(reason).toBeInstanceOf(EntryChanged);
    expect(reason.entry).toMatchObject({ title: kept.title, version: 2 });
  });

  it('is removed for readers, and returns to its place', async () => {
    const id = await liveStory();
    const [one, two, three] = [await add(id, '1'), await add(id, '2'), await add(id, '3')];
    const removed = await remove(id, two);
    expect(await order(id)).toEqual([three.id, one.id]);
    expect(await outcome(change(id, removed, { title: 'x' }))).toBe('entry-is-removed');
    expect(await outcome(move(id, removed, null))).toBe('entry-not-published');
    await remove(id, removed, false);
    expect(await order(id)).toEqual([three.id, two.id, one.id]);
  });

  it('is moved, also between two entries with adjacent positions', async () => {
    const id = await liveStory();
    const [a, b, c] = [await add(id, 'a'), await add(id, 'b'), await add(id, 'c')];
    const moved = await move(id, a, c.id);
    expect(await order(id)).toEqual([c.id, a.id, b.id]);
    const top = await move(id, moved, null);
    expect(await order(id)).toEqual([a.id, c.id, b.id]);
    const bottom = await move(id, top, b.id);
    expect(await order(id)).toEqual([c.id, b.id, a.id]);
    expect(await outcome(move(id, bottom, randomUUID()))).toBe('no-such-entry');
    const newest = await add(id, 'd');
    expect(await order(id)).toEqual([newest.id, c.id, b.id, a.id]);
  });

  it.each([
    ['nothing-written', { title: ' ', body: doc(p()) }],
    ['not-in-an-entry', { body: doc({ type: 'relatedStory', attrs: { story: 's' } }) }],
    ['too-large', { body: doc(p(text('x'.repeat(20_000)))) }],
    ['wrong-input', { title: 'x'.repeat(201) }],
    ['not-a-body', { body: 'text' }],
    ['unknown-node', { body: { type: 'doc', content: [{ type: 'script' }] } }],
  ])('is refused: %s', async (reason, more) => {
    const id = await liveStory();
    expect(await outcome(add(id, 'Rain', more))).toBe(reason);
  });
});

describe('Pinned entries', () => {
  it('are at most three, even when more are pinned concurrently or one is restored', async () => {
    const id = await liveStory();
    const entries = [];
    for (let at = 0; at < 5; at++) entries.push(await add(id, String(at)));
    const outcomes = await Promise.all(entries.map(one => outcome(change(id, one, { pinned: true }))));
    expect(outcomes.filter(result => result === 'done')).toHaveLength(3);
    expect(outcomes.filter(result => result === 'too-many-pinned')).toHaveLength(2);
    expect(await outcome(add(id, 'x', { pinned: true }))).toBe('too-many-pinned');
    const { entries: seen } = await coverageOf(editor, id, null);
    const removed = await remove(
      id,
      seen.find(({ pinned }) => pinned)!,
    );
    await add(id, 'y', { pinned: true });
    expect(await remove(id, removed, false)).toMatchObject({ pinned: false, removed: false });
  });

  it('are limited by the database too', async () => {
    const id = await liveStory();
    for (let at = 0; at < 4; at++) await add(id, String(at));
    const pinAll = prisma().coverageEntry.updateMany({ where: { storyId: id }, data: { pinned: true } });
    await expect(pinAll).rejects.toThrow('too many pinned entries');
  });
});

describe('Two thousand entries', () => {
  it('are the most that a story can have, and each address leads to the page with its entry', async () => {
    const id = await liveStory();
    const authorId = editor.personId;
    const rows = Array.from({ length: 1999 }, (_, at) => ({
      ...{ id: `e-${at}`, storyId: id, body: doc(p()) as object, authorId, writerId: authorId },
      ...{ position: BigInt(at + 1), createdAt: now, publishedAt: now },
    }));
    await prisma().coverageEntry.createMany({ data: rows });
    await add(id, 'The last one');
    expect(await outcome(add(id, 'One more'))).toBe('too-many-entries');
    expect(await entryPage(id, 'e-1998', ENTRIES_ON_A_PAGE)).toEqual({ isShown: true, after: null });
    expect(await entryPage(id, 'e-1979', ENTRIES_ON_A_PAGE)).toEqual({ isShown: true, after: 'e-1980' });
    expect(await entryPage(id, 'nowhere', ENTRIES_ON_A_PAGE)).toEqual({ isShown: false, after: null });
    const { entries, hasEarlier } = await coverageOf(editor, id, 'e-1000');
    expect([entries[0]!.id, hasEarlier]).toEqual(['e-999', true]);
  });
});
