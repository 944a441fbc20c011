import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import type { Body } from '@/domain/document/body';
import { emptyFields, type StoryFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { registerPress } from '@/server/press/purge/purge';
import { Refused } from '@/server/problems/refused';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';
import { keepCopy } from './keep-copy';
import { VersionConflict } from '@/server/problems/version-conflict';
import { keyOf } from '@/server/press/surrogate-keys';
import type { ActionRequest, RequestedAction } from '@/domain/api/story-writes';
import { parseCopy, parseSave, type WholeSave } from './story-input';
import { actOnStory } from './transition/act-on-story';
import { prisma } from '@/server/store/prisma';
import { findStoryAt } from '@/server/store/pages/story-at';
import { loadLive } from '@/server/store/pages/live';
import { listRevisions } from '@/server/store/stories/revisions';
import { loadStory } from '@/server/store/stories/stories';

const fixture = testPaper();
const start = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const body = (words: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

function save(version: number, headline: string, change: Partial<WholeSave & StoryFields> = {}): WholeSave {
  const {
    editionId = fixture.paper.editionId,
    deskId = fixture.paper?.deskId ?? null,
    key = randomUUID(),
    ...fields
  } = change;
  return {
    version,
    key,
    editionId,
    deskId,
    fields: {
      ...emptyFields('Broadsheet'),
      headline,
      slug: 'a-story',
      sectionId: fixture.paper?.sectionId ?? null,
      ...fields,
    },
    body: change.body ?? body(headline),
  };
}

const currentAddress = async (storyId: string) =>
  (await prisma().address.findFirst({ where: { storyId, current: true } }))?.path;

const begin = (actor: Actor, now = start) =>
  createStory(actor, { editionId: fixture.paper.editionId, deskId: fixture.paper.deskId }, now);

async function act(actor: Actor, id: string, action: RequestedAction, now = at(5), text?: string) {
  const { version } = (await loadStory(id))!;
  await actOnStory(
    actor,
    id,
    { action, version, key: randomUUID(), reason: 'A reason.', ...(text && { text }) },
    now,
  );
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof Refused ? error.reason : error instanceof VersionConflict ? 'conflict' : String(error),
  );

async function ready(actor: Actor, slug: string): Promise<string> {
  const id = await begin(actor);
  await saveWorkingCopy(actor, id, save(1, `Story ${slug}`, { slug }), at(1));
  return id;
}

describe('Saving', () => {
  it('increments the version and stores the text', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await begin(editor);
    expect((await saveWorkingCopy(editor, id, save(1, 'First'), at(1))).version).toBe(2);
    expect((await saveWorkingCopy(editor, id, save(2, 'Second'), at(2))).version).toBe(3);
    expect((await loadStory(id))!.fields.headline).toBe('Second');
  });

  it('refuses a stale version and returns the current text', async () => {
    const [one, two] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const id = await begin(one);
    await saveWorkingCopy(one, id, save(1, 'Hers'), at(1));
    const stale = saveWorkingCopy(two, id, save(1, 'His'), at(1));
    await expect(stale).rejects.toMatchObject({ theirs: { version: 2, fields: { headline: 'Hers' } } });
    expect((await loadStory(id))!.fields.headline).toBe('Hers');
  });

  it('accepts exactly one of many concurrent saves, and refuses every other one with a conflict', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => fixture.paper.person('editor')));
    const id = await begin(people[0]!);
    const results = await Promise.all(
      people.map((person, i) => reasonOf(saveWorkingCopy(person, id, save(1, `${i}`), at(1)))),
    );
    expect(results.filter(result => result === 'done')).toHaveLength(1);
    expect(results.filter(result => result === 'conflict')).toHaveLength(7);
  });

  it('answers a repeated save with the version it created, even after later saves', async () => {
    const [one, two] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const id = await begin(one);
    const first = save(1, 'Once');
    expect((await saveWorkingCopy(one, id, first, at(1))).version).toBe(2);
    await saveWorkingCopy(two, id, save(2, 'After'), at(2));
    expect((await saveWorkingCopy(one, id, first, at(3))).version).toBe(2);
    expect((await loadStory(id))!.fields.headline).toBe('After');
  });

  it('keeps a revision of a colleague’s overwritten text, and one per ten minutes of a single writer', async () => {
    const [one, two] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const id = await begin(one);
    let version = 1;
    for (let minute = 1; minute <= 25; minute++)
      ({ version } = await saveWorkingCopy(one, id, save(version, `Hers at ${minute}`), at(minute)));
    expect(await listRevisions(id)).toHaveLength(2);
    await saveWorkingCopy(two, id, save(version, 'His'), at(26));
    const [last] = await listRevisions(id);
    expect(last).toMatchObject({ headline: 'Hers at 25', reason: 'autosave' });
  });

  it('keeps fields that a tab from before a deploy does not send', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await begin(editor);
    await saveWorkingCopy(editor, id, save(1, 'New', { internalNote: 'Call the port' }), at(1));
    const { internalNote: _, ...known } = save(2, 'From an old tab').fields;
    const sent = await parseSave({ ...save(2, 'From an old tab'), fields: known });
    await saveWorkingCopy(editor, id, sent, at(2));
    expect((await loadStory(id))!.fields).toMatchObject({
      headline: 'From an old tab',
      internalNote: 'Call the port',
    });
  });

  it('keeps the other text of a conflict as a revision', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await begin(editor);
    await keepCopy(editor, id, save(1, 'Not chosen'), at(1));
    expect((await listRevisions(id))[0]).toMatchObject({ headline: 'Not chosen', reason: 'conflict' });
  });

  it('refuses a section of another edition, and moving a story that was public', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'stays');
    const { otherEditionId, otherSectionId } = fixture.paper;
    expect(
      await reasonOf(saveWorkingCopy(editor, id, save(2, 'x', { sectionId: otherSectionId }), at(2))),
    ).toBe('section-of-another-edition');
    await act(editor, id, 'publish');
    const moved = save(3, 'x', { editionId: otherEditionId, sectionId: otherSectionId });
    expect(await reasonOf(saveWorkingCopy(editor, id, moved, at(6)))).toBe('edition-is-settled');
  });

  it('limits a reporter to their own stories', async () => {
    const [one, two] = [await fixture.paper.person('reporter'), await fixture.paper.person('reporter')];
    const id = await begin(one);
    expect(await reasonOf(saveWorkingCopy(two, id, save(1, 'x'), at(1)))).toBe('not-your-story');
    expect(await reasonOf(begin(await fixture.paper.person('producer')))).toBe('needs-role');
  });
});

describe('A version in another edition', () => {
  it('joins the group, starts with the text, and is linked to the revision it was made from', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'to-translate');
    await act(editor, id, 'publish');
    const begin = { editionId: fixture.paper.otherEditionId, deskId: null, fromStoryId: id };
    const version = (await loadStory(await createStory(editor, begin, at(9))))!;
    const source = (await loadStory(id))!;
    expect(version).toMatchObject({ groupId: source.groupId, stage: 'draft', body: source.body });
    expect(version.fields).toEqual({ ...source.fields, sectionId: null });
    const [made] = await prisma().translation.findMany({ where: { storyId: version.id } });
    expect(made).toMatchObject({ side: 0, sourceId: id, madeFrom: source.revisionNumber, behind: false });
    expect(await reasonOf(createStory(editor, begin, at(9)))).toBe('edition-has-a-version');
  });
});

describe('Publishing', () => {
  it('makes the working copy live, gives it an address, records it and drops the pages it changes', async () => {
    const purged: string[] = [];
    registerPress({ purge: ({ keys }) => void purged.push(...keys), purgesOf: () => 0 });
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'goes-out');
    await act(editor, id, 'publish');
    const live = (await loadLive(id))!;
    expect(live.fields.headline).toBe('Story goes-out');
    expect(live.address).toBe('/news/2026/11/24/goes-out');
    expect(purged).toEqual(
      expect.arrayContaining([
        keyOf.story(id),
        keyOf.edition('en'),
        keyOf.section(fixture.paper.sectionId),
        keyOf.sitemap,
      ]),
    );
    const events = await prisma().event.findMany({ where: { storyId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['story.create', 'story.publish']);
  });

  it('keeps the live revision while the working copy is edited', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'stands-still');
    await act(editor, id, 'publish');
    await saveWorkingCopy(editor, id, save(3, 'Changed headline', { slug: 'stands-still' }), at(6));
    expect((await loadLive(id))!.fields.headline).toBe('Story stands-still');
    await act(editor, id, 'publish', at(7));
    expect((await loadLive(id))!).toMatchObject({
      fields: { headline: 'Changed headline' },
      firstPublishedAt: at(5),
    });
  });

  it('keeps every public address working', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'old-word');
    await act(editor, id, 'publish');
    await saveWorkingCopy(editor, id, save(3, 'Story', { slug: 'new-word' }), at(6));
    expect(await currentAddress(id)).toBe('/news/2026/11/24/old-word');
    await act(editor, id, 'publish', at(60 * 48));
    expect(await currentAddress(id)).toBe('/news/2026/11/24/new-word');
    expect(await findStoryAt('/news/2026/11/24/old-word')).toEqual({
      kind: 'moved',
      storyId: id,
      to: '/news/2026/11/24/new-word',
    });

    const other = await ready(editor, 'old-word');
    expect(await reasonOf(act(editor, other, 'publish'))).toBe('address-taken');
  });

  it('sets a slug from the headline where none was chosen, unique among equal headlines', async () => {
    const editor = await fixture.paper.person('editor');
    const made = async () => {
      const id = await begin(editor);
      await saveWorkingCopy(editor, id, save(1, '茶往高处走', { slug: '' }), at(1));
      return id;
    };
    const [one, two] = [await made(), await made()];
    await act(editor, one, 'publish');
    await act(editor, two, 'publish');
    expect(await currentAddress(one)).toBe('/news/2026/11/24/cha-wang-gao-chu-zou');
    expect(await currentAddress(two)).toBe(`/news/2026/11/24/cha-wang-gao-chu-zou-${two.slice(-6)}`);
    expect((await loadLive(one))!.fields.slug).toBe('cha-wang-gao-chu-zou');

    // A client that opened the story before does not have the slug.
    await saveWorkingCopy(editor, one, save(3, '茶又往低处走', { slug: '' }), at(6));
    await act(editor, one, 'publish', at(7));
    expect(await currentAddress(one)).toBe('/news/2026/11/24/cha-wang-gao-chu-zou');
  });

  it('can restore an earlier address', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'first-word');
    await act(editor, id, 'publish');
    for (const [version, slug] of [
      [3, 'second-word'],
      [5, 'first-word'],
    ] as const) {
      await saveWorkingCopy(editor, id, save(version, 'Story', { slug }), at(6));
      await act(editor, id, 'publish', at(7));
    }
    expect(await currentAddress(id)).toBe('/news/2026/11/24/first-word');
  });

  it('is undone by unpublish and kill, and restored at the same address', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'comes-back');
    await act(editor, id, 'publish');
    await act(editor, id, 'unpublish');
    expect(await loadLive(id)).toBeNull();
    await act(editor, id, 'publish', at(60 * 24 * 3));
    expect((await loadLive(id))!.address).toBe('/news/2026/11/24/comes-back');
    await act(editor, id, 'kill');
    expect(await loadLive(id)).toBeNull();
    expect((await loadStory(id))!.stage).toBe('killed');
    expect(await currentAddress(id)).toBe('/news/2026/11/24/comes-back');
  });

  it('requires a second person where the edition requires four eyes', async () => {
    const { otherEditionId, otherSectionId } = fixture.paper;
    const [one, two] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const id = await createStory(one, { editionId: otherEditionId, deskId: null }, start);
    const input = save(1, 'Four eyes', {
      editionId: otherEditionId,
      sectionId: otherSectionId,
      slug: 'four-eyes',
    });
    await saveWorkingCopy(one, id, input, at(1));
    expect(await reasonOf(act(one, id, 'publish'))).toBe('wrote-it-oneself');
    await act(two, id, 'publish');
    expect((await loadStory(id))!.stage).toBe('published');
  });

  it('is refused with everything that is missing', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await begin(editor);
    const refused = act(editor, id, 'publish');
    await expect(refused).rejects.toMatchObject({
      status: 422,
      detail: { refusals: ['no-headline', 'no-section', 'no-slug', 'no-body'].map(reason => ({ reason })) },
    });
  });

  it('applies a repeated action once', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'only-once');
    const input: ActionRequest = { action: 'publish', version: 2, key: randomUUID() };
    await actOnStory(editor, id, input, at(5));
    await actOnStory(editor, id, input, at(6));
    expect(await prisma().event.count({ where: { storyId: id, kind: 'story.publish' } })).toBe(1);
  });

  it('can add a public correction', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await ready(editor, 'with-a-slip');
    await act(editor, id, 'publish');
    await act(editor, id, 'correct', at(9), 'It is 61, not 68.');
    expect((await loadLive(id))!.corrections).toEqual([{ text: 'It is 61, not 68.', createdAt: at(9) }]);
  });

  it('makes revisions and events immutable, even for the server’s own code', async () => {
    await expect(prisma().revision.updateMany({ data: { reason: 'x' } })).rejects.toThrow(/append-only/);
    await expect(prisma().event.deleteMany({})).rejects.toThrow(/append-only/);
  });
});

describe('Input of a client', () => {
  const place = { editionId: 'e', deskId: null, sectionId: 's' };
  const good = () => ({ ...save(1, 'Good', place) }) as Record<string, unknown>;
  const fields = () => good().fields as Record<string, unknown>;
  const cases: [string, unknown, string][] = [
    ['nothing', undefined, 'wrong-input'],
    ['a text', 'x', 'wrong-input'],
    ['no key', { ...good(), key: undefined }, 'wrong-input'],
    ['a version that is no number', { ...good(), version: '1' }, 'wrong-input'],
    ['a headline that is an object', { ...good(), fields: { ...fields(), headline: {} } }, 'wrong-field'],
    ['a headline too long', { ...good(), fields: { ...fields(), headline: 'x'.repeat(301) } }, 'wrong-field'],
    ['an unknown field', { ...good(), fields: { ...fields(), html: '<b>' } }, 'wrong-field'],
    [
      'a body with a script',
      { ...good(), body: { type: 'doc', content: [{ type: 'script' }] } },
      'unknown-node',
    ],
  ];
  for (const [name, value, reason] of cases)
    it(`is refused with ${name}: ${reason}`, async () =>
      expect(await reasonOf(parseSave(value))).toBe(reason));

  it('is refused with no text: wrong-input', async () => {
    for (const nothing of [undefined, null, 'x', []])
      expect(await reasonOf(parseCopy(nothing))).toBe('wrong-input');
  });

  it('is refused with a deeply nested body: too-deep', async () => {
    let block: object = { type: 'paragraph' };
    for (let depth = 0; depth < 3000; depth++) block = { type: 'quotation', content: [block] };
    const sent = { ...good(), body: { type: 'doc', content: [block] } };
    expect(await reasonOf(parseSave(sent))).toBe('too-deep');
  });

  it('is refused with an object of too many keys: wrong-input', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`k${at}`, 1]));
    for (const sent of [many, { ...good(), ...many }, { ...good(), fields: { ...fields(), lead: many } }])
      await expect(parseSave(sent)).rejects.toMatchObject({ reason: 'wrong-input', detail: { limit: 1000 } });
  });

  it('loses characters that cannot be stored and keeps no-break spaces', async () => {
    const { fields: parsed } = await parseCopy({
      fields: { ...fields(), headline: 'a\u0000b\ud800c\u00a0d' },
      body: good().body,
    });
    expect(parsed.headline).toBe('ab\ufffdc\u00a0d');
  });
});
