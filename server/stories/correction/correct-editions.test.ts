import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { notesOf } from '@/server/notes/notes';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { loadLive } from '@/server/store/pages/live';
import { correctEditions } from './correct-editions';
import { correctionChoices } from './correction-choices';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const later = new Date('2026-11-25T09:00:00Z');
/** Edits everything. */
let chief: Actor;
/** Edits the first edition only. */
let english: Actor;
/** Edits the other edition only. */
let french: Actor;

beforeAll(async () => {
  const { paper } = fixture;
  chief = await paper.person('admin');
  english = await paper.person('editor', { editionId: paper.editionId });
  french = await paper.person('editor', { editionId: paper.otherEditionId });
  await prisma().edition.updateMany({ data: { fourEyes: false } });
});

/** A story that is live in both editions. */
async function bothEditions(slug: string) {
  const { editionId, otherEditionId, sectionId, otherSectionId } = fixture.paper;
  const source = await publishStory(chief, {
    editionId,
    fields: { slug, sectionId, kicker: 'K' },
    at: now,
  });
  const version = await publishStory(chief, {
    editionId: otherEditionId,
    fields: { slug, sectionId: otherSectionId, kicker: 'K' },
    fromStoryId: source,
    at: now,
  });
  return { source, version };
}
const request = (others: object[] = []) => ({ key: randomUUID(), text: 'It is 61, not 68.', others });
const textsOf = async (id: string) => (await loadLive(id))!.corrections.map(({ text }) => text);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('Correcting a story in several editions', () => {
  it('shows readers of each edition its own text only', async () => {
    const { source, version } = await bothEditions('both');
    const other = { kind: 'correct', storyId: version, key: randomUUID(), text: 'C’est 61, et non 68.' };
    const wrong = 'The drivers were given as 68.';
    const done = await correctEditions(chief, source, { ...request([other]), wrong }, later);
    expect(done).toMatchObject({
      isProposed: false,
      others: [{ storyId: version, isProposed: false, problem: null }],
    });
    expect(await textsOf(source)).toEqual(['It is 61, not 68.']);
    expect(await textsOf(version)).toEqual(['C’est 61, et non 68.']);
    const events = await prisma().event.findMany({ where: { kind: 'story.correct', storyId: source } });
    expect(events).toMatchObject([{ data: { reason: wrong } }]);
    const page = await answerReader('/news/2026/11/25/both', new URLSearchParams(), later);
    expect(JSON.stringify(page)).not.toContain(wrong);
  });

  it('notifies the editors of the other edition by a note and their inbox until it is corrected', async () => {
    const { source, version } = await bothEditions('asked');
    const ask = { kind: 'ask', storyId: version, key: randomUUID() };
    const done = await correctEditions(english, source, { ...request([ask]), wrong: 'It said 68.' }, later);
    expect(done).toMatchObject({
      isProposed: false,
      others: [{ storyId: version, isProposed: false, problem: null }],
    });
    const [item] = await inboxOf(french);
    expect(item).toMatchObject({ kind: 'correction', threadId: ask.key, readAt: null });
    expect(item!.text).toBe('It said 68.\nen: It is 61, not 68.');
    expect((await notesOf(french, version)).threads[0]).toMatchObject({ id: ask.key, blocking: false });
    expect(await textsOf(version)).toEqual([]);

    await correctEditions(french, version, { ...request(), text: 'C’est 61.' }, later);
    expect((await inboxOf(french))[0]!.readAt).toEqual(later);
  });

  it('refuses one edition with its reason and corrects the others', async () => {
    const { source, version } = await bothEditions('partly');
    const unrelated = await publishStory(chief, {
      editionId: fixture.paper.editionId,
      fields: { slug: 'unrelated', sectionId: fixture.paper.sectionId, kicker: 'K' },
      at: now,
    });
    const text = 'C’est 61.';
    const done = await correctEditions(
      english,
      source,
      request([
        { kind: 'correct', storyId: version, key: randomUUID(), text },
        { kind: 'correct', storyId: unrelated, key: randomUUID(), text },
        { kind: 'ask', storyId: randomUUID(), key: randomUUID() },
      ]),
      later,
    );
    expect(done.others.map(({ problem }) => problem?.reason)).toEqual([
      'needs-role',
      'not-a-version',
      'not-a-version',
    ]);
    expect(done.others[0]!.problem!.refusals).toMatchObject([{ reason: 'needs-role' }]);
    expect(await textsOf(source)).toEqual(['It is 61, not 68.']);
    expect(await textsOf(version)).toEqual([]);
    expect(await textsOf(unrelated)).toEqual([]);
  });

  it('corrects no other edition when the story itself cannot be corrected', async () => {
    const { source, version } = await bothEditions('refused');
    const other = { kind: 'correct', storyId: version, key: randomUUID(), text: 'C’est 61.' };
    expect(await reasonOf(correctEditions(french, source, request([other]), later))).toBe('needs-role');
    expect(await textsOf(source)).toEqual([]);
    expect(await textsOf(version)).toEqual([]);
  });

  it('corrects once when the request is repeated, including by two concurrent requests', async () => {
    const { source, version } = await bothEditions('again');
    const ask = { kind: 'ask', storyId: version, key: randomUUID() };
    const sent = request([ask]);
    const once = () => correctEditions(english, source, sent, later);
    await Promise.all([once(), once()]);
    expect(await once()).toMatchObject({
      isProposed: false,
      others: [{ storyId: version, isProposed: false, problem: null }],
    });
    expect(await textsOf(source)).toEqual(['It is 61, not 68.']);
    const items = (await inboxOf(french)).filter(({ threadId }) => threadId === ask.key);
    expect(items).toHaveLength(1);
    expect(await prisma().event.count({ where: { kind: 'story.ask-correction', storyId: version } })).toBe(1);
  });

  it('corrects on a retry only what was refused before', async () => {
    const { source, version } = await bothEditions('second-try');
    const other = { kind: 'correct', storyId: version, key: randomUUID(), text: 'C’est 61.' };
    const sent = request([other]);
    await correctEditions(english, source, sent, later);
    const ask = { kind: 'ask', storyId: version, key: randomUUID() };
    const second = await correctEditions(english, source, { ...sent, others: [ask] }, later);
    expect(second).toMatchObject({
      isProposed: false,
      others: [{ storyId: version, isProposed: false, problem: null }],
    });
    expect(await textsOf(source)).toEqual(['It is 61, not 68.']);
  });

  it('does not depend on the working copy, and skips versions that are not live', async () => {
    const { source, version } = await bothEditions('withdrawn');
    await prisma().story.update({ where: { id: source }, data: { version: { increment: 7 } } });
    await act(chief, version, 'unpublish', later);
    const ask = { kind: 'ask', storyId: version, key: randomUUID() };
    const done = await correctEditions(english, source, request([ask]), later);
    expect(done.others[0]!.problem).toMatchObject({ reason: 'not-live' });
    expect(await textsOf(source)).toEqual(['It is 61, not 68.']);
  });
});

describe('The choices of editions to correct', () => {
  it('list who can be notified, and why a person cannot correct an edition', async () => {
    const { source, version } = await bothEditions('choices');
    const { name } = await prisma().person.findUniqueOrThrow({ where: { id: french.personId } });
    const { others } = await correctionChoices(english, source, later);
    expect(others).toMatchObject([{ storyId: version, problem: { reason: 'needs-role' }, asked: [name] }]);
    const own = await correctionChoices(french, source, later);
    expect(own.others).toMatchObject([{ problem: null, asked: [] }]);
  });

  it('include live versions only', async () => {
    const { paper } = fixture;
    const fields = { slug: 'alone', sectionId: paper.sectionId, kicker: 'K' };
    const id = await publishStory(chief, { editionId: paper.editionId, fields, at: now });
    expect(await correctionChoices(chief, id, later)).toEqual({ proposed: [], others: [] });
  });
});
