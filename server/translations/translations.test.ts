import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutBlockIds } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { assignStory } from '@/server/stories/assignment';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { keepCopy } from '@/server/stories/keep-copy';
import { compareTranslations, translationHandlers } from './compare';
import { translations } from './list';
import { markTranslation } from './mark';
import { keepUnreadSources } from './unread-sources';
import { translationState } from './translation-state';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
const later = new Date('2026-11-27T03:00:00Z');
let editor: Actor;
let translator: Actor;

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  translator = await fixture.paper.person('editor');
});

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const TEXT = ['Nine ferries cross at night.', 'The fare is two yuan.', 'The last boat waits for nurses.'];

/** A live story and its translation into the other edition. */
async function translated() {
  const { editionId, otherEditionId, sectionId } = fixture.paper;
  const fields = { slug: `s-${randomUUID().slice(0, 8)}`, sectionId, headline: 'Ferries' };
  const sourceId = await publishStory(editor, { editionId, fields, content: TEXT.map(paragraph), at: now });
  const place = { editionId: otherEditionId, deskId: null, fromStoryId: sourceId };
  const id = await createStory(translator, place, now);
  return { sourceId, id };
}

async function write(actor: Actor, id: string, paragraphs: string[], at = later): Promise<void> {
  const { version, editionId, deskId, fields } = (await loadStory(id))!;
  const body = { type: 'doc' as const, content: paragraphs.map(paragraph) };
  await saveWorkingCopy(actor, id, { version, key: randomUUID(), editionId, deskId, fields, body }, at);
}

/** Changes the source for its readers, in two paragraphs. */
async function change(sourceId: string) {
  await write(editor, sourceId, [
    'Ten ferries cross at night.',
    TEXT[1]!,
    'A new pier opens in May.',
    TEXT[2]!,
  ]);
  await act(editor, sourceId, 'publish', later);
  await compareTranslations(sourceId, later);
}

const linkOf = (storyId: string) => prisma().translation.findFirstOrThrow({ where: { storyId } });
const sourceOf = async (id: string) => (await translationState(translator, id)).sources[0]!;
const changesOf = async (id: string) =>
  (await sourceOf(id)).rows.flatMap(({ change: found, words }) => (found ? [{ ...found, words }] : []));
async function mark(actor: Actor, id: string, words: string, done = true): Promise<void> {
  const { sourceId, revision } = await sourceOf(id);
  const { key } = (await changesOf(id)).find(one => one.words === words)!;
  await markTranslation(actor, id, { sourceId, revision, change: key, done }, later);
}
const notificationsOf = async (id: string) =>
  (await inboxOf(translator)).filter(
    ({ kind, readAt, story }) => kind === 'source-changed' && !readAt && story!.id === id,
  );

describe('A translation', () => {
  it('is made from a revision with the text of its source, also where none was stored yet', async () => {
    const { sourceId } = await translated();
    await write(editor, sourceId, ['Not kept by any step.'], now);
    const { revisionNumber } = (await loadStory(sourceId))!;
    const { editionId: _, ...paper } = fixture.paper;
    const third = await prisma().edition.create({
      data: {
        ...{ code: randomUUID().slice(0, 6), name: 'Third', shortName: 'T', mark: 'T', lang: 'zh-Hans' },
        ...{ zone: 'Asia/Shanghai', position: 9, firstYear: 1998 },
      },
    });
    const id = await createStory(editor, { editionId: third.id, deskId: null, fromStoryId: sourceId }, now);
    expect(await linkOf(id)).toMatchObject({ madeFrom: revisionNumber + 1, behind: false });
    const kept = await prisma().revision.findFirstOrThrow({
      where: { storyId: sourceId, number: revisionNumber + 1 },
    });
    expect(kept).toMatchObject({ reason: 'translate', personId: editor.personId });
    expect(kept.body).toEqual(withoutBlockIds((await loadStory(id))!.body));
    expect(paper.otherEditionId).not.toBe(third.id);
  });

  it('is not translated yet until its text is changed, where its edition has another language', async () => {
    const { otherEditionId } = fixture.paper;
    const where = { id: otherEditionId };
    const { lang } = await prisma().edition.update({ where, data: { lang: 'zh-Hans' } });
    const { id } = await translated();
    await prisma().edition.update({ where, data: { lang: 'fr' } });
    const { id: french } = await translated();
    await prisma().edition.update({ where, data: { lang: 'en-GB' } });
    const { id: sameLanguage } = await translated();
    await prisma().edition.update({ where, data: { lang } });
    expect(await linkOf(french)).toMatchObject({ untouched: true, changed: 0 });
    expect(await linkOf(sameLanguage)).toMatchObject({ untouched: false });
    expect((await loadBudgetRows([id]))[0]!.versions.find(({ storyId }) => storyId === id)!.sources).toEqual([
      expect.objectContaining({ behind: true, untouched: true }),
    ]);
    const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
    const note = { ...fields, slug: 'another-slug' };
    await saveWorkingCopy(
      editor,
      id,
      { version, key: randomUUID(), editionId, deskId, fields: note, body },
      later,
    );
    expect(await linkOf(id)).toMatchObject({ untouched: true });
    await write(editor, id, ['夜里有九班渡轮。', ...TEXT.slice(1)]);
    expect(await linkOf(id)).toMatchObject({ untouched: false, behind: false, since: later });
  });

  it('is up to date while a new revision of its source has the same text', async () => {
    const { sourceId, id } = await translated();
    await act(editor, sourceId, 'publish', later);
    await compareTranslations(sourceId, later);
    const { revisionNumber } = (await loadStory(sourceId))!;
    expect(await linkOf(id)).toMatchObject({ madeFrom: revisionNumber, behind: false, since: now });
  });

  it('is behind once its source changes, as determined after the save', async () => {
    const { sourceId, id } = await translated();
    await deleteJobs();
    await write(editor, sourceId, ['Ten ferries cross at night.', ...TEXT.slice(1)]);
    await act(editor, sourceId, 'publish', later);
    expect((await waitingJobs()).filter(({ task }) => task === 'compare-translations')).toEqual([
      expect.objectContaining({ payload: { sourceId } }),
    ]);
    await runDueJobs(translationHandlers);
    expect(await linkOf(id)).toMatchObject({ changed: 1, behind: true, since: later });
    const { madeFrom, revision, left } = await sourceOf(id);
    expect({ left, passed: revision > madeFrom }).toEqual({ left: 1, passed: true });
    const [row] = await loadBudgetRows([sourceId]);
    const sourcesOf = (storyId: string) => row!.versions.find(one => one.storyId === storyId)!.sources;
    expect(sourcesOf(id)).toEqual([
      { edition: row!.edition, madeFrom, newest: revision, behind: true, untouched: true },
    ]);
    expect(sourcesOf(sourceId)).toEqual([]);
    const [found] = await changesOf(id);
    expect(found).toMatchObject({ kind: 'changed', done: false, words: 'Ten ferries cross at night.' });
    expect(found!.changedIn).toEqual([{ number: revision, personName: expect.stringMatching(/^editor/) }]);
  });

  it('compares with a saved source once that has been unchanged for ten minutes', async () => {
    const { sourceId, id } = await translated();
    await write(editor, sourceId, ['Ten ferries.', ...TEXT.slice(1)]);
    const inMinutes = (minutes: number) => new Date(later.getTime() + minutes * 60_000);
    await keepUnreadSources(inMinutes(9));
    await compareTranslations(sourceId, later);
    expect(await linkOf(id)).toMatchObject({ behind: false });
    await keepUnreadSources(inMinutes(11));
    await keepUnreadSources(inMinutes(12));
    await compareTranslations(sourceId, later);
    expect(await linkOf(id)).toMatchObject({ behind: true, changed: 1 });
    const kept = await prisma().revision.findMany({ where: { storyId: sourceId, createdAt: inMinutes(11) } });
    expect(kept).toEqual([expect.objectContaining({ reason: 'autosave', personId: editor.personId })]);
    expect(await prisma().revision.count({ where: { storyId: sourceId, createdAt: inMinutes(12) } })).toBe(0);
  });

  it('is not behind for a text that lost a conflict', async () => {
    const { sourceId, id } = await translated();
    const { fields } = (await loadStory(sourceId))!;
    const body = { type: 'doc' as const, content: [paragraph('Lost.')] };
    await keepCopy(editor, sourceId, { fields, body }, later);
    await compareTranslations(sourceId, later);
    expect(await linkOf(id)).toMatchObject({ behind: false });
    expect((await sourceOf(id)).left).toBe(0);
  });

  it('is linked to the newest revision once every change is done, and its translator is no longer notified', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    expect(await notificationsOf(id)).toHaveLength(1);
    await mark(translator, id, 'Ten ferries cross at night.');
    expect(await linkOf(id)).toMatchObject({ changed: 1, behind: true });
    expect((await changesOf(id)).map(({ done }) => done)).toEqual([true, false]);
    await mark(translator, id, 'Ten ferries cross at night.', false);
    expect((await changesOf(id)).map(({ done }) => done)).toEqual([false, false]);
    await mark(translator, id, 'Ten ferries cross at night.');
    await mark(translator, id, 'A new pier opens in May.');
    const { revisionNumber } = (await loadStory(sourceId))!;
    expect(await linkOf(id)).toMatchObject({
      ...{ madeFrom: revisionNumber, changed: 0, behind: false, since: later },
      ...{ matchedFields: null, matchedBody: null },
    });
    expect(await notificationsOf(id)).toEqual([]);
  });

  it('lists a paragraph again that changed after it was marked as done', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    await mark(translator, id, 'Ten ferries cross at night.');
    await write(editor, sourceId, [
      'Twelve ferries cross at night.',
      TEXT[1]!,
      'A new pier opens in May.',
      TEXT[2]!,
    ]);
    await act(editor, sourceId, 'publish', later);
    const [again] = await changesOf(id);
    expect(again).toMatchObject({ done: false, words: 'Twelve ferries cross at night.' });
    expect(again!.parts.filter(({ kind }) => kind === 'out')).toEqual([{ text: 'Ten', kind: 'out' }]);
  });

  it('keeps concurrent marks of two people', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    await Promise.all([
      mark(translator, id, 'Ten ferries cross at night.'),
      mark(editor, id, 'A new pier opens in May.'),
    ]);
    expect(await linkOf(id)).toMatchObject({ changed: 0, behind: false });
  });

  it('can have all changes marked as done at once, and undone until another change', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    await mark(translator, id, 'Ten ferries cross at night.');
    const before = await linkOf(id);
    const all = async (done: boolean) => {
      const { revision } = await sourceOf(id);
      await markTranslation(translator, id, { sourceId, revision, all: true, done }, later);
    };
    await all(true);
    const { revisionNumber } = (await loadStory(sourceId))!;
    expect(await linkOf(id)).toMatchObject({ madeFrom: revisionNumber, changed: 0, behind: false });
    await all(false);
    expect(await linkOf(id)).toEqual(before);
    expect((await changesOf(id)).map(({ done }) => done)).toEqual([true, false]);
    await expect(all(false)).rejects.toMatchObject({ status: 409, reason: 'change-not-found' });
    await all(true);
    await write(editor, sourceId, ['Twelve ferries.']);
    await act(editor, sourceId, 'publish', later);
    await compareTranslations(sourceId, later);
    await expect(all(false)).rejects.toMatchObject({ reason: 'change-not-found' });
    expect(await linkOf(id)).toMatchObject({ behind: true, beforeMadeFrom: null });
  });

  it('is behind by changes made after those that were seen and marked as done', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    const { revision } = await sourceOf(id);
    await write(editor, sourceId, ['Twelve ferries.']);
    await act(editor, sourceId, 'publish', later);
    await markTranslation(translator, id, { sourceId, revision, all: true, done: true }, later);
    expect(await linkOf(id)).toMatchObject({ behind: true });
    expect((await changesOf(id)).map(({ words }) => words)).toContain('Twelve ferries.');
  });

  it('notifies its translator once for each publication, and not for saves', async () => {
    const { sourceId, id } = await translated();
    const other = await fixture.paper.person('editor');
    await assignStory(editor, id, { personId: other.personId }, now);
    const count = async () => (await inboxOf(other)).filter(({ kind }) => kind === 'source-changed').length;
    await write(editor, sourceId, ['Ten ferries.', ...TEXT.slice(1)]);
    await write(
      editor,
      sourceId,
      ['Eleven ferries.', ...TEXT.slice(1)],
      new Date(later.getTime() + 3_600_000),
    );
    await compareTranslations(sourceId, later);
    expect(await linkOf(id)).toMatchObject({ behind: true });
    expect(await count()).toBe(0);
    await act(editor, sourceId, 'publish', later);
    await Promise.all([1, 2, 3].map(() => compareTranslations(sourceId, later)));
    expect(await count()).toBe(1);
  });
});

describe('A refusal', () => {
  it('names a change that no longer exists, and an invalid source', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    const { revision } = await sourceOf(id);
    const reasonOf = (input: object) =>
      markTranslation(translator, id, { sourceId, revision, change: 'x', done: true, ...input }, later).then(
        () => 'done',
        (error: { reason: string }) => error.reason,
      );
    expect(await reasonOf({})).toBe('change-not-found');
    expect(await reasonOf({ sourceId: id })).toBe('no-such-source');
    expect(await reasonOf({ revision: 999 })).toBe('no-such-revision');
    expect(await reasonOf({ change: '' })).toBe('wrong-input');
  });
});

describe('The list of translations', () => {
  it('has those that are behind or not translated, newest first, filtered by edition, desk and person, page by page', async () => {
    await prisma().translation.deleteMany();
    const made = [await translated(), await translated(), await translated(), await translated()];
    for (const { id } of made.slice(0, 3)) await write(translator, id, ['La nuit, neuf ferries.'], now);
    for (const { sourceId } of made.slice(0, 2)) await change(sourceId);
    const ids = async (filter: object) =>
      (await translations(editor, { mine: false, ...filter })).lines.map(({ storyId }) => storyId);
    expect((await ids({})).sort()).toEqual([made[0]!.id, made[1]!.id, made[3]!.id].sort());
    expect(await ids({ state: 'in-step' })).toEqual([made[2]!.id]);
    expect(await ids({ edition: 'en' })).toEqual([]);
    expect(await ids({ edition: 'fr' })).toHaveLength(3);
    expect(await ids({ desk: fixture.paper.deskId })).toEqual([]);
    expect(await ids({ mine: true })).toEqual([]);
    const { lines } = await translations(translator, { mine: true });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatchObject({ storyId: made[3]!.id, untouched: true });
    expect(lines[0]).toMatchObject({ changed: 2, sourceHeadline: 'Ferries', stage: 'draft', madeFrom: 1 });
    const { at, id } = { at: later.getTime(), id: `${lines[0]!.storyId}-0` };
    expect(await ids({ after: `${at}-${id}` })).toEqual([lines[1]!.storyId, made[3]!.id]);
  });

  it('has no translation that was spiked', async () => {
    const { sourceId, id } = await translated();
    await change(sourceId);
    await act(translator, id, 'spike', later);
    const { lines } = await translations(editor, { mine: false });
    expect(lines.map(({ storyId }) => storyId)).not.toContain(id);
  });
});
